import type { Client } from '@coup-de-main/client';
import type { ChallengeAnswer } from '@coup-de-main/protocol';

/** A solution older than this, in milliseconds, is made anew: backends take them for 20 minutes. */
const fresh = 15 * 60_000;

/** How long sending waits for a solution that is not ready: the request leaves without one, never not at all. */
const patience = 8_000;

/**
 * The proof of work of a form, begun at the first keystroke so that nobody waits for it. Whatever goes
 * wrong with it, the request is sent: an agent then looks at it first.
 */
export class EarlyChallenge {
  #begun: Promise<ChallengeAnswer | undefined> | undefined;
  #at = 0;

  /** Begins to solve, unless a fresh solution is there or on its way. */
  begin(client: Client): void {
    if (this.#begun && Date.now() - this.#at < fresh) return;
    this.#at = Date.now();
    this.#begun = client.prepareChallenge().catch(() => undefined);
  }

  /** The solution, or undefined when there is none in time. */
  async answer(client: Client): Promise<ChallengeAnswer | undefined> {
    this.begin(client);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, patience, undefined);
    });
    const answer = await Promise.race([this.#begun, late]);
    clearTimeout(timer);
    return answer;
  }

  /** The backend has seen it: the next request needs another. */
  spend(): void {
    this.#begun = undefined;
  }
}
