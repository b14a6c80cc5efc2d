import type { DrivenForm } from '../../testing/driven-form.ts';
import { unbroken } from '../../testing/pretended-submissions.ts';
import type { FormState } from './form-state.ts';

const onePage = 'steps="one-page"';

async function toCheck(form: DrivenForm, title = 'Porter les repas'): Promise<void> {
  await form.shows('form');
  await form.write('organization', 'Le Panier des voisins');
  await form.write('mission-title', title);
  await form.choose('emergency-food-aid');
  await form.write('description', 'Le mercredi, à deux, à pied ou à vélo.');
  await form.choose('full');
  await form.write('name', 'Camille Martin');
  await form.write('phone', '06 39 98 00 12');
  await form.write('email', 'camille@panier.example');
  await form.goTo('form[data-act=send] .answers');
}

/** Every state of `<mission-form>` that looks different; the rest is every form's. */
export const missionFormStates: readonly FormState[] = [
  { name: 'first', drive: (form) => form.shows('form') },
  {
    name: 'one page to be corrected',
    attributes: onePage,
    drive: async (form) => {
      await form.shows('form');
      await form.goTo('#summary');
    },
    inEveryLanguage: true,
  },
  { name: 'to be checked', attributes: onePage, drive: (form) => toCheck(form) },
  {
    name: 'long text',
    attributes: onePage,
    drive: (form) => toCheck(form, unbroken.slice(0, 100)),
  },
  {
    name: 'receipt',
    attributes: onePage,
    prepare: ({ submissions }) => {
      submissions.receipt = { ...submissions.receipt, type: 'mission-proposal' };
    },
    drive: async (form) => {
      await toCheck(form);
      await form.goTo('.receipt');
    },
    inEveryLanguage: true,
  },
];
