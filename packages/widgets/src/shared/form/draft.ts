import { jsonText } from '@coup-de-main/client';
import type { Answers } from './answers.ts';

/** What is remembered of a form that is not sent yet. */
export interface DraftContent {
  readonly answers: Answers;
  /** Name of the page. */
  readonly at: string;
  /** The intent's idempotency key: the same draft, sent twice, is one request. */
  readonly key: string;
  /** The language in which it was sent, which went with the key. */
  readonly lang?: string | undefined;
  /** It was sent, and no answer came: it may have arrived. */
  readonly unknown?: boolean;
}

interface Stored extends DraftContent {
  /** Milliseconds since 1970: when it was written. */
  readonly written: number;
}

/** How long a draft lives without a keystroke, in milliseconds: in the tab, and on the device when asked. */
export const draftLife = { tab: 30 * 60_000, device: 24 * 3_600_000 } as const;

/**
 * The draft of one form. In the tab (`sessionStorage`) by default, for 30 minutes, and of what was typed
 * only the plain texts that the form names; whole, on the device, for 24 hours, once the person has ticked
 * "keep my draft".
 * Where the browser refuses storage the form works all the same, and a reload begins anew.
 */
export class Draft {
  /** The person wants the whole draft kept on this device. */
  kept = false;
  /** What is on the device is this form's, and not that of another tab. */
  #own = false;
  readonly #name: string;
  readonly #now: () => number;

  constructor(name: string, now: () => number = Date.now) {
    this.#name = `cdm-draft:${name}`;
    this.#now = now;
  }

  /** What was written last, unless it is too old, which is then wiped. */
  read(): DraftContent | undefined {
    const device = this.#load('localStorage', draftLife.device);
    this.kept = this.#own = device !== undefined;
    return device ?? this.#load('sessionStorage', draftLife.tab);
  }

  /**
   * Writes the draft down; `plain` names the texts that need no tick of the person's. Lists need none either:
   * they hold what was picked, never what was typed.
   */
  write(content: DraftContent, plain: ReadonlySet<string>): void {
    // A full device takes nothing: key and doubt then stay in the tab.
    if (this.kept && this.#put('localStorage', content)) {
      this.#own = true;
      this.forget('sessionStorage');
      return;
    }
    const answers = Object.fromEntries(
      Object.entries(content.answers).filter(
        ([name, answer]) => typeof answer !== 'string' || plain.has(name),
      ),
    );
    this.#put('sessionStorage', { ...content, answers });
    if (this.#own && !this.kept) this.forget('localStorage');
    this.#own = this.#own && this.kept;
  }

  /** Forgets everything, everywhere. */
  wipe(): void {
    this.kept = this.#own = false;
    for (const storage of ['localStorage', 'sessionStorage'] as const) this.forget(storage);
  }

  /** Forgets what is in one of the two places. */
  forget(name: StorageName): void {
    onStorage(name, (storage) => {
      storage.removeItem(this.#name);
    });
  }

  /** Answers whether it is written down. */
  #put(name: StorageName, content: DraftContent): true | undefined {
    const stored: Stored = { ...content, written: this.#now() };
    return onStorage(name, (storage) => {
      storage.setItem(this.#name, jsonText(stored));
      return true;
    });
  }

  #load(name: StorageName, life: number): DraftContent | undefined {
    const text = onStorage(name, (storage) => storage.getItem(this.#name));
    const stored = typeof text === 'string' ? parsed(text) : undefined;
    if (!stored) return undefined;
    if (this.#now() - stored.written < life) return stored;
    this.forget(name);
    return undefined;
  }
}

type StorageName = 'localStorage' | 'sessionStorage';

/** Runs `task` on a storage. Blocked or full storage is no reason to stop somebody who asks for help. */
function onStorage<Result>(
  name: StorageName,
  task: (storage: Storage) => Result,
): Result | undefined {
  try {
    return task(globalThis[name]);
  } catch {
    return undefined;
  }
}

/** A draft that somebody else wrote under our name is none. */
function parsed(text: string): Stored | undefined {
  try {
    const value = JSON.parse(text) as Partial<Stored> | null;
    const whole = value?.answers && value.at && value.key && value.written;
    return whole ? (value as Stored) : undefined;
  } catch {
    return undefined;
  }
}
