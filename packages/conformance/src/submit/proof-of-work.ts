import { createHash } from 'node:crypto';
import { Challenge } from '@coup-de-main/protocol';
import type { Bench } from '../bench.ts';
import { endpointUrl } from '../probe/resolve.ts';
import type { Body, Form } from './forms.ts';

/** The body with a solved challenge, where the backend wants one for this form. */
export async function withProof(
  bench: Pick<Bench, 'facts' | 'http'>,
  { name, body }: Form,
): Promise<Body> {
  const { facts, http } = bench;
  const url = endpointUrl(facts, 'challenge');
  if (url === undefined || facts.discovery?.challenge?.requiredFor.includes(name) !== true)
    return body;
  const { json } = await http.ask(url);
  const challenge = Challenge.safeParse(json);
  return challenge.success ? { ...body, challenge: solve(challenge.data) } : body;
}

/** Tries every number: a fraction of a second at 50,000. */
function solve(challenge: Challenge): Body {
  const { algorithm, salt, signature, maxnumber } = challenge;
  let number = 0;
  while (number < maxnumber && hash(`${salt}${String(number)}`) !== challenge.challenge)
    number += 1;
  const solution = { algorithm, challenge: challenge.challenge, number, salt, signature };
  return { type: 'altcha-v1', payload: Buffer.from(JSON.stringify(solution)).toString('base64') };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
