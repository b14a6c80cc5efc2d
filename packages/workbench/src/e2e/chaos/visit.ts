import {
  type Client,
  createClient,
  createIntent,
  type Intent,
  type IntentStorage,
  ProblemError,
} from '@coup-de-main/client';
import type { Receipt } from '@coup-de-main/protocol';
import type { Submit } from './people.ts';

/** What somebody reads at the end. */
export type Screen = 'sent' | 'refused' | 'not-sent' | 'unknown';

/** How a visit ended. */
export interface Ending {
  readonly person: number;
  readonly key: string;
  readonly screen: Screen;
  readonly receipt?: Receipt;
  /** The intent of an open form: pressing again sends it again. */
  readonly intent: Intent;
  readonly milliseconds: number;
}

/** What a visit happens in. */
export interface Surroundings {
  /** Base of the backend, as people reach it. */
  readonly backend: string;
  /** Resolves when somebody who looks again finds that the backend is back. */
  readonly backAgain: () => Promise<unknown>;
}

/** Milliseconds before a client gives an attempt up; short, so that held answers do not hold the test. */
const timeout = 2_000;

/** How often somebody presses the button before they go. */
const presses = 4;

/** An open form. */
interface Tab {
  readonly client: Client;
  readonly intent: Intent;
}

/**
 * Somebody opens a form, sends it, and presses again while it fails. Of ten people two are in a hurry (one
 * attempt, then they go), one clicks twice, one reloads after each failure, and one has the form in two tabs.
 */
export async function visit(
  person: number,
  submit: Submit,
  { backend, backAgain }: Surroundings,
): Promise<Ending> {
  const began = performance.now();
  const storage = memory();
  const habit = habitOf(person);
  const retries = habit === 'hurried' ? { retries: 0 } : {};
  const open = (): Tab => ({
    client: createClient({ backend, timeout, ...retries }),
    intent: createIntent(storage),
  });
  const form = open();
  const tabs = habit === 'two tabs' ? [form, open()] : [form];
  let answer = await pressAll(habit === 'clicks twice' ? [...tabs, ...tabs] : tabs, submit);
  for (let press = 1; press < presses && mayPressAgain(answer, habit); press += 1) {
    await backAgain();
    if (habit === 'reloads') tabs.splice(0, 1, open());
    answer = await pressAll(tabs, submit);
  }
  const { intent } = tabs[0] ?? form;
  const milliseconds = performance.now() - began;
  return { person, key: form.intent.key, intent, milliseconds, ...answer };
}

type Habit = 'hurried' | 'clicks twice' | 'reloads' | 'two tabs' | 'patient';

function habitOf(person: number): Habit {
  const habits = ['hurried', 'hurried', 'clicks twice', 'reloads', 'two tabs'] as const;
  return habits[person % 10] ?? 'patient';
}

type Answer = Pick<Ending, 'screen' | 'receipt'>;

function mayPressAgain({ screen }: Answer, habit: Habit): boolean {
  return habit !== 'hurried' && (screen === 'unknown' || screen === 'not-sent');
}

/** Presses the button of each tab at once, and reads what they say together. */
async function pressAll(tabs: readonly Tab[], submit: Submit): Promise<Answer> {
  const answers = await Promise.allSettled(
    tabs.map(({ client, intent }) => intent.send((key) => submit(client, key))),
  );
  const receipt = theOne(answers.flatMap((a) => (a.status === 'fulfilled' ? [a.value] : [])));
  if (receipt) return { screen: 'sent', receipt };
  const reasons: unknown[] = answers.flatMap((a) => (a.status === 'rejected' ? [a.reason] : []));
  if (reasons.some((reason) => reason instanceof ProblemError)) return { screen: 'refused' };
  return { screen: tabs.some(({ intent }) => intent.doubtful) ? 'unknown' : 'not-sent' };
}

/** All receipts of one intent are one. */
function theOne(receipts: readonly Receipt[]): Receipt | undefined {
  const ids = new Set(receipts.map(({ id }) => id));
  if (ids.size > 1) throw new Error(`One intent has ${ids.size} receipts: ${[...ids].join(', ')}`);
  return receipts[0];
}

/** The storage of a browser's tab. */
function memory(): IntentStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value);
    },
    removeItem: (name) => {
      kept.delete(name);
    },
  };
}
