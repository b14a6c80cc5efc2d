import { fieldErrorCodes } from '@coup-de-main/protocol';
import type { FieldErrorCode } from '@coup-de-main/protocol';
import type * as z from 'zod/mini';
import type { RequestFault } from './request-problem.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong, without its place. */
export type Wrong = Pick<RequestFault, 'code' | 'limit' | 'allowed'>;

/**
 * Says in the protocol's words what a schema found.
 *
 * @param typeFault what a value of the wrong type is called: `required` when there is none.
 */
export function wrongOf(issue: Issue, typeFault: FieldErrorCode): Wrong {
  switch (issue.code) {
    case 'invalid_type':
      return { code: typeFault };
    case 'too_small':
      return {
        code: isCounted(issue.origin) ? 'too-short' : 'too-small',
        limit: Number(issue.minimum),
      };
    case 'too_big':
      return {
        code: isCounted(issue.origin) ? 'too-long' : 'too-large',
        limit: Number(issue.maximum),
      };
    case 'invalid_value':
      return typeFault === 'required'
        ? { code: 'required' }
        : { code: 'not-allowed', allowed: issue.values.map(String) };
    case 'custom':
      return { code: customCode(issue) };
    default:
      return { code: typeFault === 'required' ? 'required' : 'invalid-format' };
  }
}

/** Characters of a text and items of a list are counted; numbers are compared. */
function isCounted(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}

/** The protocol's own checks name their code in `params.code`, or as their whole message. */
function customCode({ params, message }: z.core.$ZodIssueCustom): FieldErrorCode {
  const named = [params?.['code'], message];
  return fieldErrorCodes.find((code) => named.includes(code)) ?? 'invalid-format';
}
