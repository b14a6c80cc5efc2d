import type { DrivenForm } from '../../testing/driven-form.ts';
import { pretendedRequest, pretendedToken, unbroken } from '../../testing/pretended-submissions.ts';
import type { FormState } from './form-state.ts';

const address = `#t=${pretendedToken}`;

async function opened(form: DrivenForm): Promise<void> {
  await form.shows('.status');
  await form.part('details').evaluateAll((parts) => {
    for (const part of parts) part.setAttribute('open', '');
  });
}

const pressed =
  (action: string, selector: string) =>
  async (form: DrivenForm): Promise<void> => {
    await form.shows('.status');
    await form.press(action);
    await form.shows(selector);
  };

/** Every state of `<aide-suivi>` that looks different. */
export const aideSuiviStates: readonly FormState[] = [
  { name: 'asking for the code', drive: (form) => form.shows('#code'), inEveryLanguage: true },
  {
    name: 'half a code',
    drive: async (form) => {
      await form.write('code', 'abc');
      await form.goTo('#code-error');
    },
  },
  {
    name: 'links sent again',
    drive: async (form) => {
      await form.write('email', 'rose@amis.example');
      await form.part('[part=resend] .button').click();
      await form.shows('#said');
    },
  },
  {
    name: 'a link that opens nothing',
    address,
    prepare: ({ submissions }) => (submissions.held = undefined),
    drive: (form) => form.shows('#trouble'),
  },
  {
    name: 'failed',
    address,
    prepare: (backend) => (backend.mood = 'error'),
    drive: (form) => form.shows('#trouble'),
  },
  { name: 'open', address, drive: opened, inEveryLanguage: true },
  { name: 'done', address, drive: pressed('do-renew', '#said') },
  { name: 'changing', address, drive: pressed('edit', '#note-0'), inEveryLanguage: true },
  {
    name: 'changes to be corrected',
    address,
    drive: async (form) => {
      await pressed('edit', '#name')(form);
      await form.write('name', '');
      await form.write('phone', '12');
      await form.part('form [type=submit]').click();
      await form.shows('#summary');
    },
  },
  { name: 'asked twice', address, drive: pressed('ask-erase', '[data-act=erase]') },
  {
    name: 'erased',
    address,
    drive: async (form) => {
      await pressed('ask-erase', '[data-act=erase]')(form);
      await form.press('erase');
      await form.part('[data-act=erase]').waitFor({ state: 'detached' });
      await form.shows('#title');
    },
  },
  {
    name: 'long text',
    address,
    prepare: ({ submissions }) => {
      submissions.held = pretendedRequest({
        mission: { id: 'm', title: unbroken },
        data: { person: { name: unbroken }, message: unbroken },
      });
    },
    drive: opened,
  },
];
