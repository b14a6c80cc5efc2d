import type { AskedRequest } from './exchange.ts';
import { redact } from './redact.ts';

/** A body longer than this is cut in what is printed. */
const LONGEST_BODY = 2000;

/** The request as a command to paste into a terminal; tokens are left out. */
export function toCurl({ method, url, headers, body }: AskedRequest): string {
  const parts = ['curl', '-i'];
  if (method === 'HEAD') parts.push('--head');
  else if (method !== 'GET') parts.push('-X', method);
  for (const [name, value] of Object.entries(headers)) parts.push('-H', quote(`${name}: ${value}`));
  if (body !== undefined) {
    const shown = body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}…` : body;
    parts.push('--data-raw', quote(shown));
  }
  return redact([...parts, quote(url)].join(' '));
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
