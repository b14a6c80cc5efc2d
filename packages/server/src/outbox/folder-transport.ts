import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { composeMail } from './compose-mail.ts';
import { MailRefusal } from './mail-transport.ts';
import type { MailTransport } from './mail-transport.ts';

/** Where mails are put instead of being sent. */
export interface FolderOptions {
  /** Made when missing, for its owner alone: the mails hold addresses and links. */
  readonly folder: string;
  readonly from: string;
  readonly clock: Clock;
}

/**
 * Puts each mail into a folder as an `.eml` file that mail programs open. Nobody receives them: for
 * demonstrations and tests. A mail that is put twice is one file.
 */
export function createFolderTransport({ folder, from, clock }: FolderOptions): MailTransport {
  return {
    async send(mail) {
      const { raw } = await composeMail(mail, { from, now: clock.now() });
      const name = mail.messageId.replace(/@.*$/s, '').replace(/[^A-Za-z0-9-]/g, '_');
      const file = join(folder, `${name}.eml`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // Renamed when complete: whoever reads the folder never meets half a mail.
        await writeFile(`${file}.part`, raw, { mode: 0o600 });
        await rename(`${file}.part`, file);
      } catch (error) {
        const { code } = error as { code?: unknown };
        throw new MailRefusal('transport', typeof code === 'string' ? code : 'unknown');
      }
    },
  };
}
