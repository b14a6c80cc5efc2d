import { Buffer } from 'node:buffer';

/** A mail as people read it. */
export interface ReadMail {
  readonly subject: string;
  readonly to: string;
  readonly date: Date;
  /** Its text form. */
  readonly text: string;
}

/**
 * Reads an `.eml` file as our folder of mails holds them: headers, and the text of a `multipart/alternative`.
 * Not a reader of any mail there is.
 *
 * @returns undefined for a file that is none.
 */
export function readEml(raw: string): ReadMail | undefined {
  const mail = partOf(raw);
  const { subject, to, date, 'content-type': type = '' } = mail.headers;
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  if (subject === undefined || to === undefined || boundary === undefined) return undefined;
  const parts = mail.body.split(`--${boundary}`).map((part) => partOf(part.trimStart()));
  const text = parts.find(({ headers }) => headers['content-type']?.startsWith('text/plain'));
  if (text === undefined) return undefined;
  return {
    subject: decodedWords(subject),
    to: decodedWords(to),
    date: new Date(date ?? 0),
    text: decodedBody(text).trim(),
  };
}

interface Part {
  readonly headers: Readonly<Partial<Record<string, string>>>;
  readonly body: string;
}

function partOf(raw: string): Part {
  const text = raw.replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: Object.fromEntries(headers), body: end < 0 ? '' : text.slice(end + 2) };
}

function decodedBody({ headers, body }: Part): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replaceAll('=\n', '')) : body;
}

/** Words of a header that are not ASCII (RFC 2047); the space between two of them is none. */
function decodedWords(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
