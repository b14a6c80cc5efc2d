import { ProblemError, TransportError } from '@coup-de-main/client';

/** What went wrong, as far as a visitor can do something about it. */
export type FailureKind =
  'offline' | 'network' | 'timeout' | 'server' | 'content' | 'refused' | 'missing';

/** Which words fit `failure`: a client's error, or what broke elsewhere. */
export function failureKind(failure: unknown): FailureKind {
  if (!navigator.onLine) return 'offline';
  // 429 and what is above it is not about the question.
  if (failure instanceof ProblemError) return failure.status < 429 ? 'refused' : 'server';
  if (failure instanceof TransportError) {
    return failure.failure === 'status' ? statusKind(failure.status) : failure.failure;
  }
  return 'missing';
}

/** An error page says that the service is down; any other page that the address is not the right one. */
function statusKind(status = 500): FailureKind {
  return status >= 500 || status === 429 ? 'server' : 'content';
}
