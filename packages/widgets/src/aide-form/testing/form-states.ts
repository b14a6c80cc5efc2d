import { ProblemError, TransportError } from '@coup-de-main/client';
import type { FormPage } from '../../shared/form/testing/form-page.ts';
import { sampleReceipt, takingClient } from '../../shared/form/testing/fake-backend.ts';
import { type FormSetup, renderAideForm, startAideForm } from './render-aide-form.ts';
import { waitUntil } from '../../shared/testing/wait-until.ts';

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

const never = (): Promise<never> => new Promise(() => undefined);

function unknown(): Promise<never> {
  return Promise.reject(Object.assign(new TransportError('network', 'x'), { outcome: 'unknown' }));
}

function refused(): Promise<never> {
  const problem = { type: 'urn:x', title: long, status: 409, code: 'later', detail: long };
  return Promise.reject(new ProblemError(problem));
}

/** Walks to a page by the names of the actions, whatever the language. */
async function walk(page: FormPage, answers: readonly (readonly string[])[]): Promise<FormPage> {
  for (const values of answers) {
    const before = page.heading;
    await page.choose(...values);
    await page.go();
    await waitUntil(() => page.heading !== '' && page.heading !== before, `stays at "${before}"`);
  }
  return page;
}

async function toCheck(setup: FormSetup, name = 'Rose Mercier'): Promise<FormPage> {
  const page = await walk(await renderAideForm(setup), [['request'], ['groceries'], [], []]);
  page.write('place', '26000');
  await walk(page, [[], []]);
  page.write('name', name);
  page.write('phone', '06 39 98 00 12');
  return walk(page, [[]]);
}

async function toOutcome(setup: FormSetup, answer: () => Promise<never>): Promise<FormPage> {
  const page = await toCheck({ ...setup, client: takingClient(answer) });
  await page.go();
  await waitUntil(() => page.all('#outcome').length === 1);
  return page;
}

/** Every state of the form that looks different, each made anew. */
export const formStates = {
  loading: async (setup: FormSetup) =>
    startAideForm({ ...setup, client: takingClient(undefined, { discover: never }) }),
  failed: async (setup: FormSetup) => {
    const client = takingClient(undefined, { discover: () => Promise.reject(new Error('down')) });
    const page = await startAideForm({ ...setup, client });
    await waitUntil(() => page.all('.notice').length === 1);
    return page;
  },
  first: renderAideForm,
  'one page': async (setup: FormSetup) => {
    const attributes = { ...setup.attributes, steps: 'one-page' };
    const page = await renderAideForm({ ...setup, attributes });
    await page.choose('request', 'childcare', '2', 'other');
    await page.go();
    return page;
  },
  children: async (setup: FormSetup) => {
    const page = await walk(await renderAideForm(setup), [
      ['frontline'],
      ['health'],
      ['childcare'],
    ]);
    await page.choose('3');
    return page;
  },
  invalid: async (setup: FormSetup) => {
    const page = await walk(await renderAideForm(setup), [['request'], ['groceries'], [], []]);
    page.write('place', '26000');
    await walk(page, [[], []]);
    page.write('phone', '12');
    await page.go();
    return page;
  },
  suggestions: async (setup: FormSetup) => {
    const page = await walk(await renderAideForm(setup), [['request'], ['groceries'], [], []]);
    page.write('place', 'val');
    await waitUntil(() => page.all('[role=option]').length > 0);
    page.one('#place').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    return page;
  },
  'long text': async (setup: FormSetup) => toCheck(setup, long.slice(0, 100)),
  offer: async (setup: FormSetup) => {
    const page = await walk(await renderAideForm(setup), [['offer'], ['groceries']]);
    page.write('place', '26000');
    return walk(page, [[], []]);
  },
  sending: async (setup: FormSetup) => {
    const page = await toCheck({ ...setup, client: takingClient(never) });
    await page.go();
    await waitUntil(() => page.all('[aria-disabled=true]').length === 1);
    return page;
  },
  unknown: async (setup: FormSetup) => toOutcome(setup, unknown),
  refused: async (setup: FormSetup) => toOutcome(setup, refused),
  sent: async (setup: FormSetup) => {
    const page = await toCheck({ ...setup, client: takingClient(async () => sampleReceipt) });
    await page.go();
    await waitUntil(() => page.all('.receipt').length === 1);
    return page;
  },
} satisfies Readonly<Record<string, (setup: FormSetup) => Promise<FormPage>>>;
