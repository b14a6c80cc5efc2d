import type { Receipt } from '@coup-de-main/protocol';
import { ProblemError } from '@coup-de-main/client';

/**
 * What became of a request, as far as is known. `refused`: the backend understood it and says no.
 * `not-sent`: it is certain that nothing arrived. `unknown`: it may have arrived.
 */
export type Outcome =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly state: 'refused'; readonly problem: ProblemError }
  | { readonly state: 'not-sent' | 'unknown'; readonly failure: unknown };

/** Sends one request; the same key each time, whatever happens. */
export type Send = () => Promise<Receipt>;

/** What a submission tells. */
export interface SubmissionListener {
  readonly send: Send;
  readonly changed: (outcome: Outcome) => void;
}

/** Milliseconds before the next attempt, after `attempt` (1, 2 …) that got no answer: at most two minutes. */
const pauseAfter = (attempt: number): number => Math.min(15_000 * 2 ** (attempt - 1), 120_000);

/**
 * One request on its way. As long as its fate is not known it goes on trying by itself: after a pause,
 * when the network is back, when the person looks at the page again.
 */
export class Submission {
  outcome: Outcome = { state: 'idle' };
  readonly #listener: SubmissionListener;
  readonly #pause: (attempt: number) => number;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  /** Nothing is tried again by itself, also when what is on its way fails. */
  #resting = false;
  /** It may have arrived at some attempt: a later "not sent" does not undo that. */
  #doubtful = false;

  constructor(listener: SubmissionListener, pause = pauseAfter) {
    this.#listener = listener;
    this.#pause = pause;
  }

  /** Sends, or tries again at once. A second press while it is on its way does nothing. */
  async send(): Promise<void> {
    this.#resting = false;
    if (this.#busy || this.outcome.state === 'sent') return;
    clearTimeout(this.#timer);
    this.#busy = true;
    this.#attempts += 1;
    this.#tell({ state: 'sending' });
    try {
      const receipt = await this.#listener.send();
      this.disconnect();
      this.#tell({ state: 'sent', receipt });
    } catch (failure) {
      this.#fail(failure);
    } finally {
      this.#busy = false;
    }
  }

  /** Tries no more by itself; what is on its way may still arrive. */
  disconnect(): void {
    this.#resting = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
  }

  /** Goes on trying by itself, or (not `wanted`) rests. What has arrived meanwhile is told again. */
  resume(wanted: boolean): void {
    const { state } = this.outcome;
    if (state === 'sent') this.#tell(this.outcome);
    else if (!wanted) this.disconnect();
    else {
      this.#resting = false;
      if (state !== 'unknown' && state !== 'not-sent') return;
      this.#goOn();
      this.#again();
    }
  }

  /** Marks a request of an earlier visit whose fate is not known. */
  doubt(): void {
    this.#doubtful = true;
  }

  #fail(failure: unknown): void {
    if (failure instanceof ProblemError && isFinal(failure)) {
      this.disconnect();
      this.#doubtful = false;
      this.#tell({ state: 'refused', problem: failure });
      return;
    }
    this.#doubtful ||= mayHaveArrived(failure);
    if (!this.#resting) this.#goOn();
    this.#tell({ state: this.#doubtful ? 'unknown' : 'not-sent', failure });
  }

  #goOn(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#again, this.#pause(this.#attempts));
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
  }

  readonly #again = (): void => {
    if (navigator.onLine && document.visibilityState === 'visible') void this.send();
  };

  #tell(outcome: Outcome): void {
    this.outcome = outcome;
    this.#listener.changed(outcome);
  }
}

/** Whether the same request would be refused again. */
function isFinal({ status }: ProblemError): boolean {
  return status < 500 && ![408, 425, 429].includes(status);
}

/** The client says whether anything can have arrived; without its word we do not claim that nothing has. */
function mayHaveArrived(failure: unknown): boolean {
  return (failure as { outcome?: string } | null)?.outcome !== 'not-sent';
}
