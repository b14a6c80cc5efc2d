import {
  ActionInput,
  parseTracked,
  ResendInput,
  Token,
  type Tracked,
} from '@coup-de-main/protocol';
import { checkedInput, refusal } from './checked-input.ts';
import type { SubmissionClient } from './client.ts';
import { discoverFirst } from './discover-first.ts';
import { notFound, type ProblemError, TransportError } from './errors.ts';
import { hostOf } from './http.ts';
import { jsonText } from './json-text.ts';
import { resolveHref } from './links.ts';
import type { Delivered } from './deliver.ts';
import type { Delivery } from './send-once.ts';
import type { SubmitContext } from './submissions.ts';
import { isActed, isChanged } from './tracking-done.ts';

type TrackingLink = 'href' | 'actions' | 'resend';

const json = { 'content-type': 'application/json' };

/** `GET tracking` */
export function track(context: SubmitContext): SubmissionClient['track'] {
  return async (token, { signal } = {}) => {
    const request = { method: 'GET', headers: bearer(token), signal } as const;
    return readTracked(await deliverTo(context, 'href', request), context);
  };
}

/** `PATCH tracking` */
export function changeTracked(context: SubmitContext): SubmissionClient['changeTracked'] {
  return async (token, patch, { signal, version } = {}) => {
    const delivered = await deliverTo(context, 'href', {
      method: 'PATCH',
      headers: {
        ...bearer(token),
        'content-type': 'application/merge-patch+json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: jsonText(patch),
      signal,
    });
    if (mayBeDone(delivered, 'version-mismatch')) {
      const now = await track(context)(token, signal && { signal });
      if (isChanged(now, patch)) return now;
    }
    return readTracked(delivered, context);
  };
}

/** `POST tracking/actions` */
export function actOnTracked(context: SubmitContext): SubmissionClient['actOnTracked'] {
  return async (token, action, { signal } = {}) => {
    const delivered = await deliverTo(context, 'actions', {
      method: 'POST',
      headers: { ...bearer(token), ...json },
      body: jsonText(checkedInput(ActionInput, { action })),
      signal,
    });
    if (mayBeDone(delivered, 'state-conflict')) {
      const now = await track(context)(token, signal && { signal });
      if (isActed(now, action)) return now;
    }
    return readTracked(delivered, context);
  };
}

/** `DELETE tracking` */
export function withdraw(context: SubmitContext): SubmissionClient['withdraw'] {
  // What may be erased already, though nobody could say so: the doubt outlives the call.
  const doubted = new Set<string>();
  return async (token, { signal } = {}) => {
    const request = { method: 'DELETE', headers: bearer(token), signal } as const;
    const delivered = await deliverTo(context, 'href', request).catch((failure: unknown) => {
      if (failure instanceof TransportError && failure.outcome === 'unknown') doubted.add(token);
      throw failure;
    });
    const isGone = mayBeErased(delivered, doubted.delete(token));
    if (delivered.problem && !isGone) throw delivered.problem;
  };
}

/** `POST tracking/resend` */
export function resendLinks(context: SubmitContext): SubmissionClient['resendLinks'] {
  return async (input, { signal } = {}) => {
    const body = jsonText(checkedInput(ResendInput, input));
    const request = { method: 'POST', headers: json, body, signal } as const;
    const { problem } = await deliverTo(context, 'resend', request);
    if (problem) throw problem;
  };
}

async function deliverTo(
  context: SubmitContext,
  link: TrackingLink,
  delivery: Omit<Delivery, 'url'>,
): Promise<Delivered> {
  const { document, url } = await discoverFirst(context, delivery);
  const reference = document.endpoints.tracking?.[link];
  const address = reference === undefined ? undefined : resolveHref(reference, url);
  if (address === undefined) throw notFound();
  return context.deliver({
    ...delivery,
    url: address,
    headers: { accept: 'application/json, application/problem+json', ...delivery.headers },
  });
}

/**
 * Whether a refusal may only say that an earlier attempt, whose answer was lost, did what was asked. What is held
 * tells: it may also say that somebody else came first, or time, while no attempt ever arrived.
 */
function mayBeDone(delivered: Delivered, code: ProblemError['code']): boolean {
  return delivered.problem !== undefined && delivered.doubtful && delivered.problem.code === code;
}

/** Whether an earlier attempt, of this call or of one before, erased everything, and the token with it. */
function mayBeErased({ problem, doubtful }: Delivered, isDoubted: boolean): boolean {
  const isUnknown = problem?.code === 'token-invalid' || problem?.code === 'not-found';
  return isUnknown && (doubtful || isDoubted);
}

function bearer(token: string): Record<string, string> {
  if (!Token.safeParse(token).success) {
    throw refusal('token-invalid', 'This is no token of a submission: copy the whole link again.');
  }
  return { authorization: `Bearer ${token}` };
}

function readTracked(delivered: Delivered, { backend }: SubmitContext): Tracked {
  if (delivered.problem) throw delivered.problem;
  try {
    return parseTracked(delivered.json).tracked;
  } catch {
    // Without a cause: what zod says may quote the answer, which is somebody's data.
    throw new TransportError('content', `${hostOf(backend)} sent what cannot be read`, {
      outcome: 'unknown',
    });
  }
}
