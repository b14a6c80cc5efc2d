import { HttpUrl } from '@coup-de-main/protocol';
import type { Vocabulary } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { fold } from './fold.ts';

/** A cell that cannot be used, and why, in French. */
export class Objection {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

const yes: ReadonlySet<string> = new Set(['oui', 'o', 'x', 'vrai', 'true', '1', 'yes', 'y']);
const no: ReadonlySet<string> = new Set(['non', 'n', 'faux', 'false', '0', 'no']);
/** What a spreadsheet writes where a formula failed, or where a number is no date. */
const failedFormula = /^#(?:REF|N\/A|NOM|NAME|VALEUR|VALUE|DIV\/0|NUL|NULL|NOMBRE|NUM|#+$)[!?]?/;
/** With halves of characters, which no database takes. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]/u;

/** A text of at most `max` characters, whatever it is for. */
export function textUpTo(text: string, max: number): string | Objection {
  if (failedFormula.test(text)) {
    return new Objection(
      `la cellule contient l'erreur ${quote(text)} du tableur. Corrigez la formule ou tapez la valeur.`,
    );
  }
  if (control.test(text)) {
    return new Objection(
      `${quote(text)} contient un caractère invisible interdit. Retapez le texte de la cellule.`,
    );
  }
  const length = lengthOf(text);
  return length > max
    ? new Objection(`${String(length)} caractères, au plus ${String(max)}. Raccourcissez le texte.`)
    : text;
}

/** A whole number, also as spreadsheets write some: `12.0`. */
export function wholeNumber(
  typed: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | Objection {
  const number = Number(/^\d{1,9}(?=[.,]0+$|$)/.exec(typed.replaceAll(/\s/g, ''))?.[0]);
  return number >= min && number <= max
    ? number
    : new Objection(
        `${quote(typed)} n'est pas un nombre entier de ${String(min)} à ${String(max)}.`,
      );
}

/** `oui`, `x`, `vrai`, `1` …, or their contrary. */
export function yesOrNo(typed: string): boolean | Objection {
  const key = fold(typed);
  if (yes.has(key)) return true;
  return no.has(key) ? false : new Objection(`${quote(typed)} : écrivez oui ou non.`);
}

/** An http(s) address; `www.…` is one too. */
export function webAddress(typed: string): string | Objection {
  const address = /^www\./i.test(typed) ? `https://${typed}` : typed;
  const isOne = z.safeParse(HttpUrl, address).success && URL.canParse(address);
  return isOne && new URL(address).hostname.includes('.')
    ? address
    : new Objection(`${quote(typed)} n'est pas une adresse de page. Elle commence par https://.`);
}

/** A value of a vocabulary by its label or itself; by how it begins, when only one does. */
export function wordOf(typed: string, { values }: Vocabulary): string | Objection {
  const key = fold(typed);
  const keys = values.map(({ value, label }) => ({ value, keys: [fold(label), fold(value)] }));
  const exact = keys.find((one) => one.keys.includes(key));
  if (exact !== undefined) return exact.value;
  const begun = keys.filter((one) => key.length >= 4 && one.keys.some((k) => k.startsWith(key)));
  const [only] = begun;
  if (begun.length === 1 && only !== undefined) return only.value;
  const labels = values.map(({ label }) => label).join(' | ');
  return new Objection(`${quote(typed)} n'est pas connu. Écrivez l'un de : ${labels}.`);
}

/** The beginning of what somebody typed, in quotation marks, for a sentence on one line. */
export function quote(text: string): string {
  // eslint-disable-next-line no-control-regex -- A terminal would obey them.
  const plain = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
  return `« ${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain} »`;
}

/** Characters as the protocol counts them: code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
