/** Where an intent outlives a reload: `sessionStorage`, `localStorage`, or the like. */
export type IntentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * One thing that somebody means to send. Its key is made when the form opens and stays the same through double
 * clicks, reloads, tabs that share the storage and lost answers, until there is an answer: however often it
 * is sent, it arrives once.
 */
export interface Intent {
  /** The idempotency key, 32 hexadecimal characters: 128 random bits, which say nothing about anybody. */
  readonly key: string;
  /** It was sent before, in this visit or an earlier one, and nobody knows whether it arrived. */
  readonly doubtful: boolean;
  /**
   * Sends, or tries again. While it is on its way, and once it has arrived, the same promise is given again.
   * What `submit` rejects with is passed on.
   *
   * @example
   * const receipt = await intent.send((key) => client.submitAide(input, { key }));
   */
  send<Answer>(submit: (key: string) => Promise<Answer>): Promise<Answer>;
  /** A new key: the person begins anew, or means to send a second one. */
  renew(): void;
}

/**
 * The intent of an opened form: the one that an earlier visit left in `storage`, or a new one.
 *
 * @param storage without one, the intent ends with the page
 * @param name of the form, when several share a storage
 */
export function createIntent(storage?: IntentStorage, name = 'form'): Intent {
  const place = `coup-de-main:intent:${name}`;
  const found = read(storage, place);
  let key = found?.key ?? newKey();
  let doubtful = found?.doubtful ?? false;
  let sending: Promise<unknown> | undefined;
  write(storage, place, { key, doubtful });

  const keep = (doubt: boolean): void => {
    doubtful = doubt;
    write(storage, place, { key, doubtful });
  };

  async function attempt<Answer>(submit: (key: string) => Promise<Answer>): Promise<Answer> {
    const mine = key;
    // Another tab may be sending it: its doubt is not ours to take away.
    const before = doubtful || (read(storage, place)?.doubtful ?? false);
    // Written before it leaves: a page that is closed in between must not believe that nothing was sent.
    keep(true);
    try {
      const answer = await submit(mine);
      if (mine === key) {
        doubtful = false;
        attemptOn(storage, (kept) => {
          kept.removeItem(place);
        });
      }
      return answer;
    } catch (error) {
      if (mine === key) {
        sending = undefined;
        keep(staysDoubtful(error, before));
      }
      throw error;
    }
  }

  return {
    get key() {
      return key;
    },
    get doubtful() {
      return doubtful;
    },
    send: <Answer>(submit: (key: string) => Promise<Answer>) =>
      (sending ??= attempt(submit)) as Promise<Answer>,
    renew() {
      key = newKey();
      sending = undefined;
      keep(false);
    },
  };
}

/** A refusal settles it; a later "not sent" does not undo that an earlier try may have arrived. */
function staysDoubtful(error: unknown, before: boolean): boolean {
  const { name, outcome } = error as { name?: unknown; outcome?: unknown };
  if (name === 'ProblemError') return false;
  return before || outcome !== 'not-sent';
}

interface Kept {
  readonly key: string;
  readonly doubtful: boolean;
}

/** `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read(storage: IntentStorage | undefined, place: string): Kept | undefined {
  const text = attemptOn(storage, (kept) => kept.getItem(place));
  const [, key, mark] = /^([0-9a-f]{32})(\??)$/.exec(text ?? '') ?? [];
  return key === undefined ? undefined : { key, doubtful: mark === '?' };
}

function write(storage: IntentStorage | undefined, place: string, { key, doubtful }: Kept): void {
  attemptOn(storage, (kept) => {
    kept.setItem(place, doubtful ? `${key}?` : key);
  });
}

/** A storage that is full or forbidden is no reason to stop somebody: the intent then ends with the page. */
function attemptOn<Result>(
  storage: IntentStorage | undefined,
  task: (storage: IntentStorage) => Result,
): Result | undefined {
  try {
    return storage && task(storage);
  } catch {
    return undefined;
  }
}
