import { setTimeout as pause } from 'node:timers/promises';

/** What is waited for comes within this time on a machine that does much else. */
const WITHIN_MS = 20_000;

/**
 * What `look` finds, as soon as it finds something: for what nothing tells of, e.g. a file of another program.
 *
 * @param what what is waited for, in words
 * @throws Error when it did not come in time
 */
export async function untilTrue<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
): Promise<Value> {
  const end = Date.now() + WITHIN_MS;
  for (let found = await look(); ; found = await look()) {
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not come: ${what}.`);
    await pause(20);
  }
}
