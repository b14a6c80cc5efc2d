import assert from 'node:assert/strict';
import { watch } from 'node:fs/promises';
import { type FiledMail, openMailFolder } from '../../../server/src/mail-viewer/mail-folder.ts';

/** A mail is sent within a moment of what it is about; it need not be there at once. */
const MAIL_WITHIN_MS = 15_000;

/** Which mail is meant. */
export interface Wanted {
  readonly to: string;
  readonly subject: RegExp;
  /** What its text says besides: a reference, say, where the address is many people's. */
  readonly saying?: string;
}

/** The mails that a town has sent. */
export interface Outbox {
  /** The newest mail that fits, as soon as it is there. Throws when none came in time. */
  mail(wanted: Wanted): Promise<FiledMail>;
  /** Subjects of every mail to an address. */
  subjects(to: string): Promise<readonly string[]>;
  /** The mails that say any of `words` where a reader sees it: in the subject or the text. */
  saying(words: readonly string[]): Promise<readonly string[]>;
}

/** Reads the folder of `.eml` files into which a town puts its mails. */
export function openOutbox(folder: string): Outbox {
  const mails = openMailFolder(folder);
  return {
    async mail({ to, subject, saying = '' }) {
      const find = async (): Promise<FiledMail | undefined> =>
        (await mails.list()).find(
          (mail) => mail.to === to && subject.test(mail.subject) && mail.text.includes(saying),
        );
      return (
        (await whenChanged(folder, find)) ??
        assert.fail(`no mail to ${to} whose subject fits ${String(subject)}`)
      );
    },
    async subjects(to) {
      const all = await mails.list();
      return all.filter((mail) => mail.to === to).map(({ subject }) => subject);
    },
    async saying(words) {
      const all = await mails.list();
      return words.filter((word) =>
        all.some(({ subject, text }) => `${subject}\n${text}`.includes(word)),
      );
    },
  };
}

/** The secret link that a mail carries, and the code in it. */
export function linkIn({ subject, text }: FiledMail): {
  readonly link: string;
  readonly code: string;
} {
  const [link, code] = /https?:\/\/\S+\/e\/suivi#t=([\w-]{43})/.exec(text) ?? [];
  if (link === undefined || code === undefined)
    throw new Error(`no link in “${subject}”:\n${text}`);
  return { link, code };
}

/** Looks again each time the folder changes; undefined when nothing was found in time. */
async function whenChanged<Value>(
  folder: string,
  find: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(MAIL_WITHIN_MS)]);
  const changes = watch(folder, { signal });
  // It listens before the first look: what comes in between is not missed.
  let change = changes.next();
  try {
    let found = await find();
    while (found === undefined) {
      await change;
      change = changes.next();
      found = await find();
    }
    return found;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    return undefined;
  } finally {
    stop.abort();
    change.catch(() => undefined);
  }
}
