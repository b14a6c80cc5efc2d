import type { Mission } from '@coup-de-main/protocol';
import type { DrivenForm } from '../../testing/driven-form.ts';
import type { PretendedBackend } from '../../testing/pretended-backend.ts';
import { pretendedMission, pretendedPage } from '../../testing/pretended-missions.ts';
import { unbroken } from '../../testing/pretended-submissions.ts';
import type { FormState } from './form-state.ts';

/** The backend has one mission, which is this one. */
const withMission =
  (given: Partial<Mission>) =>
  (backend: PretendedBackend): void => {
    backend.page = pretendedPage({ items: [pretendedMission(1, given)] });
  };

const mission = 'mission="m-1"';

const demanding: Partial<Mission> = {
  openToMinors: true,
  minimumAge: 16,
  prerequisites: ['Aimer lire', 'Parler fort'],
  motivationRequired: true,
};

const full: Partial<Mission> = { places: { count: 6, left: 0 }, prerequisites: [] };

async function toCheck(form: DrivenForm): Promise<void> {
  await form.shows('form');
  await form.write('name', 'Camille Martin');
  await form.write('phone', '06 39 98 00 12');
  await form.part('[type=radio][value=yes]').check();
  await form.part('[type=checkbox]').evaluateAll((boxes) => {
    for (const box of boxes) if (box instanceof HTMLInputElement && !box.checked) box.click();
  });
  await form.goTo('form[data-act=send] .answers');
}

async function toReceipt(form: DrivenForm): Promise<void> {
  await toCheck(form);
  await form.goTo('.receipt');
}

/** Every state of `<mission-apply>` that looks different. */
export const missionApplyStates: readonly FormState[] = [
  { name: 'first', attributes: mission, drive: (form) => form.shows('form') },
  {
    name: 'to be corrected',
    attributes: mission,
    drive: async (form) => {
      await form.shows('form');
      await form.goTo('#summary');
    },
  },
  {
    name: 'one page to be corrected',
    attributes: `${mission} steps="one-page"`,
    prepare: withMission(demanding),
    drive: async (form) => {
      await form.shows('form');
      await form.goTo('#summary');
    },
    inEveryLanguage: true,
  },
  {
    name: 'to be checked',
    attributes: `${mission} steps="one-page"`,
    drive: toCheck,
  },
  {
    name: 'receipt',
    attributes: `${mission} steps="one-page"`,
    prepare: ({ submissions }) => {
      submissions.receipt = { ...submissions.receipt, type: 'application' };
    },
    drive: toReceipt,
  },
  {
    name: 'waiting list',
    attributes: mission,
    prepare: withMission(full),
    drive: (form) => form.shows('#waiting'),
    inEveryLanguage: true,
  },
  {
    name: 'receipt of the waiting list',
    attributes: `${mission} steps="one-page"`,
    prepare: (backend) => {
      withMission(full)(backend);
      const { submissions } = backend;
      submissions.receipt = { ...submissions.receipt, type: 'application', next: 'waiting-list' };
    },
    drive: toReceipt,
    inEveryLanguage: true,
  },
  {
    name: 'closed',
    attributes: mission,
    prepare: withMission({ apply: { mode: 'closed', reason: 'past' } }),
    drive: (form) => form.shows('.notice'),
  },
  { name: 'gone', attributes: 'mission="nowhere"', drive: (form) => form.shows('.notice') },
  {
    name: 'long text',
    attributes: `${mission} steps="one-page"`,
    prepare: withMission({ title: unbroken, prerequisites: [unbroken.slice(0, 100)] }),
    drive: (form) => form.shows('form'),
  },
];
