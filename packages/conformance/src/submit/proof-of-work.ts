import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Challenge } from '@coup-de-main/protocol';
import type { Bench } from '../bench.ts';
import type { Http } from '../http/http.ts';
import { endpointUrl } from '../probe/resolve.ts';
import type { Body, Form } from './forms.ts';

/** What an old phone would wait for, and long after that. */
const LONGEST_WORK_MS = 10_000;

/** Whose challenges were not solved: the run does not work on another one for every submission. */
const unsolved = new WeakSet<Http>();

/** The body with a solved challenge, where the backend wants one for this form. */
export async function withProof(
  bench: Pick<Bench, 'facts' | 'http'>,
  { name, body }: Form,
): Promise<Body> {
  const { facts, http } = bench;
  const url = endpointUrl(facts, 'challenge');
  const isWanted = facts.discovery?.challenge?.requiredFor.includes(name) === true;
  if (url === undefined || !isWanted || unsolved.has(http)) return body;
  const { json } = await http.ask(url);
  const challenge = Challenge.safeParse(json);
  if (!challenge.success) return body;
  const solution = await solve(challenge.data);
  if (solution !== undefined) return { ...body, challenge: solution };
  // Who cannot solve submits without (REQ-challenge-03).
  unsolved.add(http);
  return body;
}

/** Tries every number: a fraction of a second at 50,000. Undefined when none fits, or none in time. */
async function solve(challenge: Challenge): Promise<Body | undefined> {
  const { algorithm, salt, signature, maxnumber } = challenge;
  const end = performance.now() + LONGEST_WORK_MS;
  for (let number = 0; number <= maxnumber; number += 1) {
    if (hash(`${salt}${String(number)}`) === challenge.challenge) {
      const solution = { algorithm, challenge: challenge.challenge, number, salt, signature };
      const payload = Buffer.from(JSON.stringify(solution)).toString('base64');
      return { type: 'altcha-v1', payload };
    }
    if (number % 10_000 !== 0) continue;
    // Lets an interruption in.
    await setImmediate();
    if (performance.now() > end) return undefined;
  }
  return undefined;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
