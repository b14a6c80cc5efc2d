import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { untilTrue } from './until-true.ts';

/** A mail as the host's sendmail got it. */
export interface SentMail {
  /** Names of all headers, in lower case and in order. */
  readonly names: readonly string[];
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Everything, as it came. */
  readonly raw: string;
}

/** Every mail of a folder of `.eml` files with a text in base64. */
export async function mailsIn(folder: string): Promise<readonly SentMail[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.eml'));
  return Promise.all(
    files.map(async (file) => readMail(await readFile(join(folder, file), 'latin1'))),
  );
}

/** The first mail to `to` whose subject fits, as soon as it is there. */
export function mailTo(folder: string, to: string, subject: RegExp): Promise<SentMail> {
  return untilTrue(`a mail to ${to} whose subject fits ${String(subject)}`, async () =>
    (await mailsIn(folder)).find((mail) => mail.to === to && subject.test(mail.subject)),
  );
}

/** The code in the secret link of a mail. */
export function codeIn({ text }: SentMail): string {
  const [, code] = /#t=([\w-]{43})/.exec(text) ?? [];
  if (code === undefined) throw new Error(`There is no link in:\n${text}`);
  return code;
}

function readMail(raw: string): SentMail {
  const [head = '', ...body] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.toLowerCase(), value.join(':').trim()];
    }),
  );
  const subject = (headers.get('subject') ?? '').replaceAll('?= =?', '?==?');
  return {
    names: lines.map((line) => line.split(':')[0]?.toLowerCase() ?? ''),
    to: headers.get('to') ?? '',
    subject: subject.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => decoded(word)),
    text: decoded(body.join('\n\n')),
    raw,
  };
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
