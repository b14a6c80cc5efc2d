import type { Discovery, Receipt } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from './field-frame.ts';
import type { FormMoment } from './form-content.ts';
import type { LateView } from './form-view.ts';
import type { Line } from './hotline-line.ts';

/** A receipt, and what the page adds to it. */
export interface ReceiptDetails {
  readonly receipt: Receipt;
  readonly line: Line | undefined;
  /** Where one follows and changes the request; undefined when the service has no such page. */
  readonly manage: string | undefined;
  /** Time zone of the service, in which its times are told. */
  readonly timeZone: string | undefined;
  /** Address that the person gave, to send the receipt there by the person's own mail program. */
  readonly email: string;
}

/** What the page adds to a receipt: the phone line, where to follow it, whom to mail it to. */
export function receiptDetails(
  { line, discovery, session, link }: Surroundings,
  receipt: Receipt,
): ReceiptDetails {
  const manage = manageAddress(receipt, link, discovery?.pages?.suivi);
  const { timeZone } = discovery?.service ?? {};
  return { receipt, line, manage, timeZone, email: session.email };
}

interface Surroundings {
  readonly line: Line | undefined;
  readonly discovery: Discovery | undefined;
  readonly session: { readonly email: string };
  readonly link: FormMoment['link'];
}

/** The receipt: reference, date, service, what happens next and when, whom to call, how to keep it. */
export function receiptPage(view: LateView, details: ReceiptDetails): TemplateResult {
  const {
    words: { receipt: words },
    act,
    level,
  } = view;
  const { manage } = details;
  return html`<div class="receipt" part="receipt">
    ${headingOf(view, words.title)}
    <dl class="answers">
      ${receiptLines(view, details).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
    ${
      manage === undefined
        ? nothing
        : html`<div class="subtitle" role="heading" aria-level=${level + 1}>${words.follow}</div>
            <p><a class="button" href=${manage}>${words.manage}</a></p>
            <p class="hint">${words.secret}</p>`
    }
    <div class="subtitle" role="heading" aria-level=${level + 1}>${words.keep}</div>
    <p class="actions">
      <button class="button" type="button" data-act="print" @click=${act}>${words.print}</button>
      <button class="button" type="button" data-act="save" @click=${act}>${words.save}</button>
      <a class="button" href=${mailAddress(view, details)}>${words.mail}</a>
    </p>
  </div>`;
}

/** The receipt as lines of a label and a value. */
function receiptLines(
  { words: all, tag }: LateView,
  { receipt, line, timeZone }: ReceiptDetails,
): readonly (readonly [label: string, value: string])[] {
  const words = all.receipt;
  const date = (instant: string, timeStyle?: 'short'): string =>
    dateFormat(tag, { dateStyle: 'long', timeStyle, timeZone }).format(new Date(instant));
  const steps: Record<string, string> = words.next;
  const next = Object.hasOwn(steps, receipt.next) ? steps[receipt.next] : undefined;
  const by = receipt.answerBy === undefined ? '' : words.answerBy(date(receipt.answerBy));
  return [
    [words.reference, receipt.reference],
    [words.date, date(receipt.receivedAt, 'short')],
    [words.service, receipt.service.name],
    [words.status, `${next ?? words.otherwise} ${by}`.trim()],
    ...(line ? [[all.hotline, line.number] as const] : []),
  ];
}

/** Survives a time zone that this browser does not know: the visitor's own is used then. */
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(tag, options);
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: undefined });
  }
}

/** The receipt as a text, to save or to send. */
export function receiptText(view: LateView, details: ReceiptDetails): string {
  const words = view.words.receipt;
  const lines = receiptLines(view, details).map(([label, value]) => `${label}: ${value}`);
  const { manage } = details;
  const follow = manage === undefined ? [] : ['', `${words.follow}: ${manage}`, words.secret];
  return [words.title, '', ...lines, ...follow, ''].join('\r\n');
}

function mailAddress(view: LateView, details: ReceiptDetails): string {
  const subject = `${view.words.receipt.reference} ${details.receipt.reference}`;
  const body = receiptText(view, details);
  return `mailto:${encodeURIComponent(details.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** The address that opens the request again: the receipt's own, or the service's page with the token in the fragment. */
function manageAddress(
  { manageUrl, manageToken }: Receipt,
  link: FormMoment['link'],
  suivi: string | undefined,
): string | undefined {
  const page = link(suivi);
  return link(manageUrl) ?? (page && `${page}#t=${encodeURIComponent(manageToken)}`);
}
