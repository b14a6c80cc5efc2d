import type { Fixtures } from './fixtures.ts';
import type { HttpOptions } from './http/http.ts';

/** What to check, and how. Everything but `base` has a default. */
export interface ConformanceOptions {
  /** Base address of the backend: of its discovery document. */
  readonly base: string;
  /** Also send what people send, and take it back. Default: only read. */
  readonly write?: boolean;
  /** Token of whoever runs the backend, for what only they may see. Never printed, never in a report. */
  readonly operatorToken?: string;
  /** Instead of the platform's own: reaches a backend in this process. */
  readonly fetch?: typeof globalThis.fetch;
  /** Requests a second, 5 unless said. */
  readonly rate?: number;
  /** Milliseconds for one answer, 10,000 unless said. */
  readonly timeoutMs?: number;
  /** Requests of the whole run, 600 unless said. */
  readonly maxRequests?: number;
  /** Only checks whose identifier is or begins with one of these: `core`, `http/problem`. */
  readonly only?: readonly string[];
  /** What is known of the backend beforehand, as `readFixtures` reads it. */
  readonly fixtures?: Fixtures;
  /** The moment of the run. */
  readonly now?: Date;
  /** Ends the run early: what was sent is still taken back, and the report says what was not looked at. */
  readonly signal?: AbortSignal;
  /** Called before each check. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly check: string;
}

/** How the suite asks unless told otherwise. */
export const politeness = {
  rate: 5,
  timeoutMs: 10_000,
  maxRequests: 600,
  maxRetryAfter: 60,
} as const satisfies HttpOptions;

/** Whether a check is among those that were chosen, by its class or by its identifier. */
export function isChosen(id: string, only: readonly string[]): boolean {
  return only.some((word) => id === word || id.startsWith(`${word}/`));
}
