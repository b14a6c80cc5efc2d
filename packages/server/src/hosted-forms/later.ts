import { problemStatuses } from '@coup-de-main/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../failure.ts';
import { retryAfterOf } from '../reply/refusals.ts';
import type { RequestProblem } from '../request-problem.ts';
import type { FormView } from './form-view.ts';

/** A refusal that is no judgement on what was typed: sent again later, it may well be taken. */
export interface Later {
  readonly problem: RequestProblem;
  /** 429, or what failed on our side. */
  readonly status: number;
  /** Seconds to wait, where that is known. */
  readonly seconds: number | undefined;
}

/**
 * What is refused until later, with its `Retry-After`.
 *
 * @throws the error itself when it is something else, or something is already answered.
 */
export function beginRefusal(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  error: unknown,
): Later {
  const problem = problemOf(error);
  const status = problem.facts.status ?? problemStatuses[problem.code];
  if (reply.sent || !(status === 429 || status >= 500)) throw error;
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  const after = retryAfterOf(problem);
  if (after !== undefined) reply.header('retry-after', after);
  // The limit per client says it in the header alone.
  const said = reply.getHeader('retry-after');
  return { problem, status, seconds: said === undefined ? undefined : Number(said) };
}

/** What happened, and what to do: wait, then press that button. */
export function laterSentence(
  { words }: Pick<FormView, 'words'>,
  { status, seconds }: Pick<Later, 'status' | 'seconds'>,
  button: string,
): string {
  const { slow, ours, broken } = words.form.troubles;
  return status === 429 ? slow(minutesOf(seconds), button) : `${ours} ${broken(button)}`;
}

/** Whole minutes: nobody counts seconds. */
export function minutesOf(seconds = 60): number {
  return Math.max(1, Math.ceil(seconds / 60));
}
