import { type Client, ProblemError } from '@coup-de-main/client';
import type { RequestedAction, Tracked } from '@coup-de-main/protocol';
import { keepToken } from './token-keeper.ts';

/** What is on the screen: asking for the code, what is open, changing it, erasing it, erased. */
export type SuiviPage = 'open' | 'shown' | 'edit' | 'erase' | 'erased';

/**
 * What went wrong last. `wrong-token`: the code opens nothing; else the failure itself, and the action (`data-act`)
 * that tries again what failed.
 */
export type Trouble =
  { readonly kind: 'wrong-token' } | { readonly failure: unknown; readonly again: string };

/** What the session needs of its element. */
export interface SuiviHost {
  readonly client: () => Client | undefined;
  /** Resolves when the code that shows what is open is there; rejects when it cannot be had. */
  readonly ready: () => Promise<void>;
  /** Shows what has changed. */
  readonly changed: () => void;
}

/**
 * One submission that is followed: the secret that opens it, what the backend says of it. Knows no screen. What asks
 * the backend answers whether there is something new to show: not when it came to nothing, because something
 * else was on its way or another submission was opened meanwhile.
 */
export class SuiviSession {
  page: SuiviPage = 'open';
  tracked: Tracked | undefined;
  /** A request is on its way. */
  busy = false;
  trouble: Trouble | undefined;
  /** The last thing that was done: an action, `edit`, `sent` or `download`. */
  done: string | undefined;
  #token: string | undefined;
  /** Counts what was opened and closed: an answer for what was open before is nobody's any more. */
  #opened = 0;
  readonly #host: SuiviHost;

  constructor(host: SuiviHost) {
    this.#host = host;
  }

  /** Something is open, or about to be. */
  get hasToken(): boolean {
    return this.#token !== undefined;
  }

  /** Opens what `token` belongs to, whatever is on its way. */
  async open(token: string): Promise<boolean> {
    this.#turnTo(token);
    return this.reload();
  }

  /** Asks again for what is open. */
  async reload(): Promise<boolean> {
    return this.#run(
      'reload',
      async (client, token) => (await Promise.all([client.track(token), this.#host.ready()]))[0],
      (tracked) => {
        this.#show(tracked);
      },
    );
  }

  /** Does one of the actions that the backend offers, for example `confirm`. */
  async act(action: RequestedAction): Promise<boolean> {
    return this.#run(
      `do-${action}`,
      async (client, token) => client.actOnTracked(token, action),
      (tracked) => {
        this.#show(tracked, action);
      },
    );
  }

  /** Changes what is held. What the backend refuses is in `trouble`, to be shown at its fields. */
  async change(patch: Readonly<Record<string, unknown>>): Promise<boolean> {
    const version = this.tracked?.version;
    return this.#run(
      'save',
      async (client, token) =>
        client.changeTracked(token, patch, version === undefined ? {} : { version }),
      (tracked) => {
        this.#show(tracked, 'edit');
      },
    );
  }

  /** Withdraws and erases everything. */
  async erase(): Promise<boolean> {
    return this.#run(
      'erase',
      async (client, token) => client.withdraw(token),
      () => {
        this.leave();
        this.page = 'erased';
      },
    );
  }

  /** Has the links of everything that `email` has submitted sent there again. */
  async resend(email: string, lang: string): Promise<boolean> {
    return this.#work(
      'resend',
      async () => this.#host.client()?.resendLinks({ email, lang }),
      () => {
        this.done = 'sent';
      },
    );
  }

  /** Everything that is held, as it is now. */
  async download(save: (tracked: Tracked) => void): Promise<boolean> {
    return this.#run(
      'download',
      async (client, token) => client.track(token),
      (tracked) => {
        save(tracked);
        this.#show(tracked, 'download');
      },
    );
  }

  /** Goes to another page of what is open; not before what is on its way has come to its end. */
  goTo(page: SuiviPage): void {
    if (this.busy) return;
    this.page = page;
    this.trouble = undefined;
    this.done = undefined;
    this.#host.changed();
  }

  /** Closes what is open, and forgets how to open it, whatever is on its way. */
  leave(): void {
    this.#turnTo(undefined);
    keepToken(undefined);
    this.goTo('open');
  }

  #turnTo(token: string | undefined): void {
    this.#opened += 1;
    this.#token = token;
    this.tracked = undefined;
    this.page = 'open';
    this.busy = false;
  }

  #show(tracked: Tracked, done?: string): void {
    this.tracked = tracked;
    this.page = 'shown';
    this.done = done;
    keepToken(this.#token);
  }

  async #run<Answer>(
    again: string,
    ask: (client: Client, token: string) => Promise<Answer>,
    then: (answer: Answer) => void,
  ): Promise<boolean> {
    const token = this.#token;
    if (token === undefined) return false;
    return this.#work(
      again,
      async () => {
        const client = this.#host.client();
        if (!client) throw new Error('no backend is named, or its address is none');
        return ask(client, token);
      },
      then,
    );
  }

  /** One thing at a time: a second press while something is on its way does nothing. */
  async #work<Answer>(
    again: string,
    ask: () => Promise<Answer>,
    then: (answer: Answer) => void,
  ): Promise<boolean> {
    if (this.busy) return false;
    const opened = this.#opened;
    this.busy = true;
    this.trouble = undefined;
    this.done = undefined;
    this.#host.changed();
    let end: () => void;
    try {
      const answer = await ask();
      end = () => {
        then(answer);
      };
    } catch (failure) {
      end = await this.#failed(failure, again);
    }
    if (opened !== this.#opened) return false;
    this.busy = false;
    end();
    this.#host.changed();
    return true;
  }

  /** What is to be shown of a failure. */
  async #failed(failure: unknown, again: string): Promise<() => void> {
    const code = failure instanceof ProblemError ? failure.code : '';
    if (code === 'token-invalid' || code === 'not-found' || code === 'token-required') {
      return () => {
        this.leave();
        this.trouble = { kind: 'wrong-token' };
      };
    }
    const token = this.#token;
    const isOld = token !== undefined && /^(state-conflict|version-mismatch|mission-)/.test(code);
    if (!isOld) {
      return () => {
        this.trouble = { failure, again };
      };
    }
    // What the screen shows is out of date: the truth first, then the reason.
    const now = await this.#host
      .client()
      ?.track(token)
      .catch(() => undefined);
    return () => {
      this.tracked = now ?? this.tracked;
      // What was typed stays on the screen as long as it can be saved; the rest is decided anew.
      const stays = again === 'save' && this.tracked?.actions.includes('edit') === true;
      if (!stays) this.page = 'shown';
      this.trouble = { failure, again: stays ? again : 'reload' };
    };
  }
}
