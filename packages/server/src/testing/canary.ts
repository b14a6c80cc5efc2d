import { Buffer } from 'node:buffer';

/** Stem of every text that a test writes into a field and then looks for: accents, so that forms differ. */
export const STEM = 'Zérbòq';
/** The same in what somebody wants published, once an agent has read it. */
const PUBLIC_STEM = 'Tolméka';
/** First digits of every phone number of such a test, in ARCEP's range for fiction. */
const PHONE_STEM = '63998471';
/** Number of the organisation of such a test. */
export const CANARY_SIRET = '63998471200019';

/** A text that nobody else writes, e.g. `Zérbòq nom 7`. */
export function canaryText(field: string, number: number): string {
  return `${STEM} ${field} ${String(number)}`;
}

/** A text that is to be published, e.g. `Tolméka titre 7`. */
export function publishableText(field: string, number: number): string {
  return `${PUBLIC_STEM} ${field} ${String(number)}`;
}

/** An address that nobody else has. */
export function canaryEmail(field: string, number: number): string {
  return `zerboq.${field}${String(number)}@exemple.fr`;
}

/** A number that nobody else has. @param number 0 to 9. */
export function canaryPhone(number: number): string {
  return `+33${PHONE_STEM}${String(number)}`;
}

/** Every member of a value that holds a canary, as a path: what a search should be able to find. */
export function canariesIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return findCanaries(value).length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => canariesIn(member, `${path}/${name}`));
}

/** How a stem may have been written: as bytes read one by one, whatever the encoding of what is searched. */
function formsOf(stem: string): readonly string[] {
  const bytes = Buffer.from(stem);
  const utf8 = bytes.toString('latin1');
  const codes = Array.from(stem, (character) => character.codePointAt(0) ?? 0);
  const escaped = (escape: (code: number) => string) =>
    codes.map((code) => (code < 128 ? String.fromCodePoint(code) : escape(code))).join('');
  return [
    utf8,
    Buffer.from(stem, 'latin1').toString('latin1'),
    Buffer.from(stem, 'utf16le').toString('latin1'),
    bytes.toString('hex'),
    encodeURIComponent(stem),
    encodeURIComponent(stem).replaceAll('%', '='),
    escaped((code) => String.raw`\u${code.toString(16).padStart(4, '0')}`),
    escaped((code) => `&#${String(code)};`),
    escaped((code) => `&#x${code.toString(16)};`),
    ...base64Of(bytes).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
  ];
}

/** What stays the same in Base64 wherever the bytes begin. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((before * 8) / 6), whole);
  });
}

/** With and without accents, in small and in capital letters, and as each of them may have been written. */
function waysToWrite(stem: string): readonly string[] {
  return [stem, stem.normalize('NFD'), plain(stem)]
    .flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()])
    .flatMap(formsOf);
}

const gaps = [' ', '.', '-', '%20', Buffer.from('\u00A0').toString('latin1')];
const phones = gaps.map((gap) => ['39', '98', '47', '1'].join(gap));
const personal = [...new Set([...waysToWrite(STEM), ...formsOf(PHONE_STEM), ...phones])];
const publishable = [...new Set(waysToWrite(PUBLIC_STEM))];

/** How many ways of writing a canary are looked for. */
export const FORMS = personal.length + publishable.length;

const patternOf = (forms: readonly string[]) => new RegExp(forms.map(literally).join('|'), 'gi');
const ofPersons = patternOf(personal);
const ofAnything = patternOf([...personal, ...publishable]);

function literally(form: string): string {
  return form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Every canary in a text or in bytes, in whichever form, with a few characters after it. */
export function findCanaries(haystack: string | Buffer): readonly string[] {
  return find(haystack, ofAnything);
}

/** The same, but for what is to be published. */
export function findPersonal(haystack: string | Buffer): readonly string[] {
  return find(haystack, ofPersons);
}

function find(haystack: string | Buffer, pattern: RegExp): readonly string[] {
  const bytes = typeof haystack === 'string' ? Buffer.from(haystack) : haystack;
  const text = bytes.toString('latin1');
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(index, index + 40));
}
