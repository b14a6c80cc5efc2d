import type { DrivenForm } from '../../testing/driven-form.ts';
import { unbroken } from '../../testing/pretended-submissions.ts';
import type { FormState } from './form-state.ts';

async function toWhere(form: DrivenForm): Promise<void> {
  await form.shows('form');
  await form.walk(['request'], ['groceries', 'pharmacy'], [], ['other']);
}

async function toContact(form: DrivenForm): Promise<void> {
  await toWhere(form);
  await form.write('place', '26000');
  await form.walk([], []);
  await form.part('form [id]:not(#trap)').first().waitFor();
}

async function toCheck(form: DrivenForm, name = 'Rose Mercier'): Promise<void> {
  await form.shows('form');
  await form.walk(['request'], ['groceries'], [], []);
  await form.write('place', '26000');
  await form.walk([], []);
  await form.write('name', name);
  await form.write('phone', '06 39 98 00 12');
  await form.goTo('form[data-act=send] .answers');
}

/** Every state of `<aide-form>` that looks different. */
export const aideFormStates: readonly FormState[] = [
  {
    name: 'loading',
    prepare: (backend) => (backend.mood = 'silent'),
    drive: (form) => form.shows('.hint'),
  },
  {
    name: 'failed',
    prepare: (backend) => (backend.mood = 'error'),
    drive: (form) => form.shows('.notice'),
  },
  {
    name: 'taking nothing',
    prepare: ({ discovery: { endpoints } }) => Object.assign(endpoints, { aides: undefined }),
    drive: (form) => form.shows('.notice'),
  },
  { name: 'first', drive: (form) => form.shows('form') },
  {
    name: 'one page to be corrected',
    attributes: 'steps="one-page"',
    drive: async (form) => {
      await form.choose('request', 'childcare', '2', 'other');
      await form.goTo('#summary');
    },
    inEveryLanguage: true,
  },
  {
    name: 'children',
    drive: async (form) => {
      await form.shows('form');
      await form.walk(['frontline'], ['health'], ['childcare']);
      await form.choose('3');
      await form.shows('#child-3');
    },
  },
  { name: 'for somebody else', drive: toContact },
  {
    name: 'to be corrected',
    drive: async (form) => {
      await toWhere(form);
      await form.goTo('#summary');
    },
  },
  {
    name: 'suggestions open',
    drive: async (form) => {
      await toWhere(form);
      await form.part('#place').pressSequentially('val');
      await form.shows('[role=option]');
      await form.page.keyboard.press('ArrowDown');
      await form.shows('[aria-selected=true]');
    },
  },
  {
    name: 'offer, how to reach',
    drive: async (form) => {
      await form.shows('form');
      await form.walk(['offer'], ['groceries', 'childcare']);
    },
  },
  {
    name: 'found again after a reload',
    drive: async (form) => {
      await form.shows('form');
      await form.walk(['request'], ['groceries']);
      await form.page.reload();
      await form.shows('[data-act=clear]');
    },
  },
  { name: 'to be checked', drive: (form) => toCheck(form), inEveryLanguage: true },
  { name: 'long text', drive: (form) => toCheck(form, unbroken.slice(0, 100)) },
  {
    name: 'sending',
    prepare: ({ submissions }) => (submissions.fate = 'never'),
    drive: async (form) => {
      await toCheck(form);
      await form.goTo('[aria-disabled=true]');
    },
  },
  {
    name: 'nobody knows',
    prepare: ({ submissions }) => (submissions.fate = 'cut'),
    drive: async (form) => {
      await toCheck(form);
      await form.goTo('#outcome');
    },
    inEveryLanguage: true,
  },
  {
    name: 'refused',
    prepare: ({ submissions }) => (submissions.fate = 'refused'),
    drive: async (form) => {
      await toCheck(form);
      await form.goTo('#outcome');
    },
  },
  {
    name: 'receipt',
    drive: async (form) => {
      await toCheck(form);
      await form.goTo('.receipt');
    },
    inEveryLanguage: true,
  },
];
