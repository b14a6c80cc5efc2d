import { randomUUID } from 'node:crypto';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import { carryStamp } from './stamp.ts';

/** What a form carries from page to page beside the answers. */
export interface FormState {
  /** Of the intent, made when the form was first shown: what makes reload, back and double click one submission. */
  readonly key: string;
  readonly stamp: string;
  /** What a program filled in that fills everything in. */
  readonly trap: string;
  /** Version of the privacy notice that stood on the page of the last answer. */
  readonly consent: string;
}

/** The state of a form that is shown for the first time, or that came back. */
export function readState(
  values: FormValues,
  { secret, now }: { readonly secret: Uint8Array; readonly now: Date },
): FormState {
  const key = textOf(values, 'key');
  return {
    key: isKey(key) ? key : randomUUID(),
    stamp: carryStamp(secret, textOf(values, 'stamp'), now),
    trap: textOf(values, 'trap'),
    consent: textOf(values, 'consent'),
  };
}

/** Whether a form brought the key that it was given. */
export function isKey(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** The state of another submission of the same answers. */
export function anotherIntent(state: FormState, stamp: string): FormState {
  return { ...state, key: randomUUID(), stamp };
}

/** The state inside a page: never in an address, which ends up in histories and logs. */
export function stateInputs({ key, stamp }: FormState): ServerRenderedTemplate {
  return html`${hidden('key', key)}${hidden('stamp', stamp)}`;
}

/** A field that nobody sees. */
export function hidden(name: string, value: string): ServerRenderedTemplate {
  return html`<input type="hidden" name=${name} value=${value} />`;
}
