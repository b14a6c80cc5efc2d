import { problemStatuses, type ProblemCode } from '@coup-de-main/protocol';
import type { Bench } from '../bench.ts';
import { listOf, member, summary, type Exchange } from '../http/exchange.ts';
import { say } from '../text.ts';
import type { Form } from './forms.ts';
import { isFull, noRoom, withRoom } from './room.ts';

/** How a body is refused: by a code, and what it names. */
export interface Refusal {
  readonly code: ProblemCode;
  /** Code of the member's fault. */
  readonly fault?: string;
  readonly pointer?: string;
}

/**
 * Expects an exchange to be a refusal with that code, and with that member named. A mission that happens to be
 * full says nothing of the rest: that is not looked at.
 *
 * @throws Skipped when all places are taken and that is not what is asked about.
 */
export function expectRefused(
  { expect }: Pick<Bench, 'expect'>,
  exchange: Exchange,
  { code, fault, pointer }: Refusal,
): void {
  if (code !== 'mission-full' && isFull(exchange)) noRoom();
  const right = exchange.status === problemStatuses[code] && member(exchange.json, 'code') === code;
  const words = `${code}${fault === undefined ? '' : ` (${fault}${pointer === undefined ? '' : ` ${pointer}`})`}`;
  const expected = say(`Refus : ${words}`, `Refused: ${words}`);
  expect(right, { actual: summary(exchange), exchange, expected });
  if (fault === undefined) return;
  const errors = listOf(exchange.json, 'errors');
  const named = errors.some(
    (one) =>
      member(one, 'code') === fault &&
      (pointer === undefined || member(one, 'pointer') === pointer),
  );
  const told = errors.map(
    (one) => `${String(member(one, 'code'))} ${String(member(one, 'pointer'))}`,
  );
  expect(named, { actual: told.join(', ') || 'errors is empty', exchange, expected });
}

/** Sends a form with other members, and expects it to be refused. */
export async function refuses(
  bench: Bench,
  form: Form,
  wrong: { readonly members: Readonly<Record<string, unknown>>; readonly refusal: Refusal },
): Promise<void> {
  const post = () => bench.desk.post(form.url, { ...form.body, ...wrong.members });
  // What the run has applied for stands in the way of the mission of its forms alone.
  const isOurs = wrong.members['missionId'] === undefined;
  const exchange = isOurs ? await withRoom(bench, post) : await post();
  expectRefused(bench, exchange, wrong.refusal);
}
