import { formatPhone } from '@coup-de-main/protocol';
import type { Receipt } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { hidden } from './form-state.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';

/** Where submissions are followed. */
export const SUIVI = '/e/suivi';

/**
 * The receipt that French law owes: reference, date, service, what happens next and until when. It repeats
 * nothing of what was typed. Source: articles L112-3 and R112-5 CRPA.
 */
export function receiptPage(view: FormView, receipt: Receipt): ServerRenderedTemplate {
  const { words, moment, site } = view;
  const { receipt: said } = words.form;
  const number = site.hotline?.number;
  const isToConfirm = receipt.next === 'confirm-email';
  return html`<h1 tabindex="-1" autofocus>${isToConfirm ? said.confirmTitle : said.title}</h1>
    <dl class="answers">
      <div>
        <dt>${said.reference}</dt>
        <dd><strong class="reference">${receipt.reference}</strong></dd>
      </div>
      <div>
        <dt>${said.received}</dt>
        <dd>${moment(receipt.receivedAt)}</dd>
      </div>
      <div>
        <dt>${said.service}</dt>
        <dd>${receipt.service.name}</dd>
      </div>
    </dl>
    <h2>${said.nextTitle}</h2>
    ${nextLines(view, receipt).map((line) => html`<p>${line}</p>`)}
    ${
      number === undefined
        ? undefined
        : html`<p class="call">
            ${said.phone} <a class="number" href=${`tel:${number}`}>${formatPhone(number)}</a>
          </p>`
    }
    ${followBlock(view, receipt)}
    <p class="on-screen">${said.keep}</p>`;
}

function nextLines(
  { words: { form }, moment }: FormView,
  { next, answerBy, expiresAt }: Receipt,
): readonly string[] {
  const { receipt: said } = form;
  const ends = next === 'confirm-email' ? said.confirmBy : said.endsOn;
  return [
    said.next[next] ?? said.nextOther,
    ...(answerBy === undefined ? [] : [said.answerBy(moment(answerBy))]),
    ...(expiresAt === undefined ? [] : [ends(moment(expiresAt))]),
  ];
}

/** The link is for later and other machines, the button for now: a fragment never reaches a server. */
function followBlock(view: FormView, { manageToken, manageUrl }: Receipt): ServerRenderedTemplate {
  const { receipt: said } = view.words.form;
  const action = addressOf(view, SUIVI);
  const link = manageUrl ?? `${view.origin}${SUIVI}#t=${manageToken}`;
  return html`<h2>${said.follow}</h2>
    <p>${said.followText}</p>
    <p>${said.link} <a class="manage" href=${link}>${link}</a></p>
    <p>${said.code} <code>${manageToken}</code></p>
    <form class="on-screen" method="post" action=${action}>
      ${hidden('token', manageToken)}
      <p class="actions"><button class="quiet" name="do" value="open">${said.open}</button></p>
    </form>`;
}
