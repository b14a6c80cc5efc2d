import { waitUntil as waitFor } from '@open-wc/testing';

/**
 * Waits until `predicate` holds, nearly as long as a test may take: on a busy machine a second, which the
 * library gives by itself, is soon over.
 */
export function waitUntil(
  predicate: () => unknown,
  message?: string,
  options: { timeout?: number } = {},
): Promise<void> {
  return waitFor(predicate, message, { timeout: 8000, ...options });
}
