import type { SubmissionType } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import type { RequestFault } from '../request-problem.ts';
import { parseSubmission } from '../submissions/parse-submission.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import type { FormState } from './form-state.ts';
import type { FormView } from './form-view.ts';

/** What every body carries around what it says. */
export function wholeBody(
  body: Readonly<Record<string, unknown>>,
  { trap, consent }: Pick<FormState, 'trap' | 'consent'>,
  { answerIn }: Pick<FormView, 'answerIn'>,
): Readonly<Record<string, unknown>> {
  return {
    ...body,
    lang: answerIn,
    consent: { version: consent, by: body['proxy'] === undefined ? 'self' : 'proxy' },
    ...(trap !== '' && { trap }),
  };
}

/** What schema and rules of a kind find wrong in a body; all of it at once, or nothing. */
export function faultsIn(
  { kinds }: Pick<SubmissionPorts, 'kinds'>,
  type: SubmissionType,
  body: unknown,
): readonly RequestFault[] {
  try {
    parseSubmission(kinds.get(type), body);
    return [];
  } catch (error) {
    if (error instanceof RequestProblem && error.code === 'validation-failed') return error.faults;
    throw error;
  }
}
