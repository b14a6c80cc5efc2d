import { type Client, ProblemError } from '@coup-de-main/client';
import type { RequestedAction, Tracked } from '@coup-de-main/protocol';
import { keepToken } from './token-keeper.ts';

/** What is on the screen: asking for the code, what is open, changing it, erasing it, erased. */
export type SuiviPage = 'open' | 'shown' | 'edit' | 'erase' | 'erased';

/** What went wrong last. `wrong-token`: the code opens nothing; else the failure itself. */
export type Trouble = { readonly kind: 'wrong-token' } | { readonly failure: unknown };

/** What the session needs of its element. */
export interface SuiviHost {
  readonly client: () => Client | undefined;
  /** Resolves when the code that shows what is open is there; rejects when it cannot be had. */
  readonly ready: () => Promise<void>;
  /** Shows what has changed. */
  readonly changed: () => void;
}

/** One submission that is followed: the secret that opens it, what the backend says of it. Knows no screen. */
export class SuiviSession {
  page: SuiviPage = 'open';
  tracked: Tracked | undefined;
  /** A request is on its way. */
  busy = false;
  trouble: Trouble | undefined;
  /** The last thing that was done: an action, `edit`, `sent` or `download`. */
  done: string | undefined;
  #token: string | undefined;
  readonly #host: SuiviHost;

  constructor(host: SuiviHost) {
    this.#host = host;
  }

  /** Something is open, or about to be. */
  get hasToken(): boolean {
    return this.#token !== undefined;
  }

  /** Opens what `token` belongs to. */
  async open(token: string): Promise<void> {
    this.#token = token;
    await this.reload();
  }

  /** Asks again for what is open. */
  async reload(): Promise<void> {
    await this.#run(async (client, token) => {
      const [tracked] = await Promise.all([client.track(token), this.#host.ready()]);
      this.#show(tracked);
    });
  }

  /** Does one of the actions that the backend offers, for example `confirm`. */
  async act(action: RequestedAction): Promise<void> {
    await this.#run(async (client, token) => {
      this.#show(await client.actOnTracked(token, action));
      this.done = action;
    });
  }

  /** Changes what is held. Answers what the backend refused, to be shown at its fields. */
  async change(patch: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#run(async (client, token) => {
      const version = this.tracked?.version;
      this.#show(
        await client.changeTracked(token, patch, version === undefined ? {} : { version }),
      );
      this.done = 'edit';
    });
  }

  /** Withdraws and erases everything. */
  async erase(): Promise<void> {
    await this.#run(async (client, token) => {
      await client.withdraw(token);
      this.leave();
      this.page = 'erased';
    });
  }

  /** Has the links of everything that `email` has submitted sent there again. */
  async resend(email: string, lang: string): Promise<void> {
    await this.#work(async () => {
      await this.#host.client()?.resendLinks({ email, lang });
      this.done = 'sent';
    });
  }

  /** Everything that is held, as it is now. */
  async download(save: (tracked: Tracked) => void): Promise<void> {
    await this.#run(async (client, token) => {
      const tracked = await client.track(token);
      save(tracked);
      this.#show(tracked);
      this.done = 'download';
    });
  }

  /** Goes to another page of what is open. */
  goTo(page: SuiviPage): void {
    this.page = page;
    this.trouble = undefined;
    this.done = undefined;
    this.#host.changed();
  }

  /** Closes what is open, and forgets how to open it. */
  leave(): void {
    this.#token = undefined;
    this.tracked = undefined;
    keepToken(undefined);
    this.goTo('open');
  }

  #show(tracked: Tracked): void {
    this.tracked = tracked;
    this.page = 'shown';
    keepToken(this.#token);
  }

  async #run(task: (client: Client, token: string) => Promise<void>): Promise<void> {
    const token = this.#token;
    if (token === undefined) return;
    await this.#work(async () => {
      const client = this.#host.client();
      if (!client) throw new Error('no backend is named, or its address is none');
      await task(client, token);
    });
  }

  /** One thing at a time: a second press while something is on its way does nothing. */
  async #work(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.done = undefined;
    this.#host.changed();
    try {
      await task();
    } catch (failure) {
      await this.#fail(failure);
    } finally {
      this.busy = false;
      this.#host.changed();
    }
  }

  async #fail(failure: unknown): Promise<void> {
    const code = failure instanceof ProblemError ? failure.code : '';
    if (code === 'token-invalid' || code === 'not-found' || code === 'token-required') {
      this.leave();
      this.trouble = { kind: 'wrong-token' };
      return;
    }
    this.trouble = { failure };
    // What the screen shows is out of date: the truth first, then the reason.
    const token = this.#token;
    if (token !== undefined && /^(state-conflict|version-mismatch|mission-)/.test(code)) {
      this.tracked = await this.#host
        .client()
        ?.track(token)
        .catch(() => this.tracked);
      this.page = 'shown';
    }
  }
}
