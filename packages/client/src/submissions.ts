import {
  type AideInput,
  AideOfferInput,
  AideRequestInput,
  ApplicationInput,
  applicationRules,
  type ChallengeAnswer,
  MissionProposalInput,
  offerRules,
  parseReceipt,
  proposalRules,
  type Receipt,
  requestRules,
} from '@coup-de-main/protocol';
import { checkedInput, refusal } from './checked-input.ts';
import type { SubmissionClient, SubmitOptions } from './client.ts';
import type { Context } from './context.ts';
import type { Deliver } from './deliver.ts';
import { notFound, TransportError } from './errors.ts';
import { hostOf } from './http.ts';
import { jsonText } from './json-text.ts';
import { resolveHref } from './links.ts';
import type { PreparedChallenge } from './prepared-challenge.ts';
import { discoverFirst } from './discover-first.ts';

/** What submitting takes. */
export interface SubmitContext extends Context {
  /** Address of the discovery document. */
  readonly backend: string;
  readonly deliver: Deliver;
  readonly challenge: PreparedChallenge;
}

/** Milliseconds that a submission waits for a proof of work that is not ready; then it leaves without. */
const patience = 6_000;

/** `POST applications` */
export function submitApplication(context: SubmitContext): SubmissionClient['submitApplication'] {
  return (input, options) =>
    submit(context, 'applications', {
      ...options,
      check: () => checkedInput(ApplicationInput, input, applicationRules),
    });
}

/** `POST aides` */
export function submitAide(context: SubmitContext): SubmissionClient['submitAide'] {
  return (input, options) =>
    submit(context, 'aides', { ...options, check: () => checkedAide(input) });
}

/** `POST mission-proposals` */
export function proposeMission(context: SubmitContext): SubmissionClient['proposeMission'] {
  return (input, options) =>
    submit(context, 'missionProposals', {
      ...options,
      check: () => checkedInput(MissionProposalInput, input, proposalRules),
    });
}

/** Each kind by its own schema: a union would only say that none of them fits. */
function checkedAide(input: AideInput): AideInput {
  return input.kind === 'offer'
    ? checkedInput(AideOfferInput, input, offerRules)
    : checkedInput(AideRequestInput, input, requestRules);
}

type Input = AideInput | ApplicationInput | MissionProposalInput;

async function submit(
  context: SubmitContext,
  endpoint: 'applications' | 'aides' | 'missionProposals',
  { key, signal, check }: SubmitOptions & { readonly check: () => Input },
): Promise<Receipt> {
  if (!/^[!-~]{1,128}$/.test(key)) {
    throw refusal('idempotency-key-required', 'key is 1 to 128 visible ASCII characters.');
  }
  const input = check();
  const { document, url } = await discoverFirst(context, { signal });
  const declared = document.endpoints[endpoint];
  const href = declared && resolveHref(declared.href, url);
  if (href === undefined) throw notFound();
  const challenge =
    input.challenge ?? (await inTime(context.challenge.prepare(signal && { signal })));
  const delivered = await context.deliver({
    method: 'POST',
    url: href,
    headers: {
      accept: 'application/json, application/problem+json',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: jsonText({ ...input, ...(challenge && { challenge }) }),
    signal,
  });
  context.challenge.spend(challenge);
  if (delivered.problem) throw delivered.problem;
  return readReceipt(delivered.json, href);
}

function readReceipt(json: unknown, url: string): Receipt {
  try {
    return parseReceipt(json).receipt;
  } catch {
    // Without a cause: what zod says may quote the answer, and the answer holds a secret.
    throw new TransportError('content', `${hostOf(url)} sent a receipt that cannot be read`, {
      outcome: 'unknown',
    });
  }
}

async function inTime(
  answer: Promise<ChallengeAnswer | undefined>,
): Promise<ChallengeAnswer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
