import type { Tracked } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { answeredParts, answerList } from './answer-lines.ts';
import { noticeBlock } from './form-page.ts';
import type { FormPlan } from './form-plan.ts';
import { hidden } from './form-state.ts';
import { addressOf } from './form-view.ts';
import type { FormView } from './form-view.ts';
import { SUIVI } from './receipt-page.ts';

/** A submission as its person sees it. */
export interface ShownTracked {
  readonly token: string;
  readonly tracked: Tracked;
  /** What it was asked by; reads what was answered. */
  readonly plan: FormPlan;
  /** What was just done, or why it was not. */
  readonly notice?: string | undefined;
}

/** Where a submission stands, what happens next, what can be done, and all that is kept of it. */
export function trackedPage(view: FormView, shown: ShownTracked): ServerRenderedTemplate {
  const { suivi } = view.words;
  const { tracked, notice } = shown;
  const { type, reference, mission } = tracked;
  return html`<h1>${suivi.types[type] ?? suivi.title}</h1>
    ${notice === undefined ? undefined : noticeBlock(notice, statusLine(view, tracked))}
    <dl class="answers">
      <div>
        <dt>${suivi.reference}</dt>
        <dd><strong class="reference">${reference}</strong></dd>
      </div>
      ${
        mission === undefined
          ? undefined
          : html`<div>
              <dt>${suivi.mission}</dt>
              <dd>
                ${mission.title}${mission.startAt === undefined ? '' : `, ${view.moment(mission.startAt)}`}
              </dd>
            </div>`
      }
      <div>
        <dt>${suivi.status}</dt>
        <dd>${statusLine(view, tracked)}</dd>
      </div>
      ${needLines(view, tracked)}
    </dl>
    ${nextBlock(view, tracked)} ${actionBlock(view, shown)} ${heldBlock(view, shown)}
    ${historyBlock(view, tracked)}`;
}

/** Where a submission stands, in one sentence. */
export function statusLine(
  { words: { suivi } }: FormView,
  { status }: Pick<Tracked, 'status'>,
): string {
  return suivi.statuses[status] ?? suivi.statusOther;
}

function needLines({ words: { suivi }, label }: FormView, { needs = [] }: Tracked) {
  if (needs.length === 0) return undefined;
  return html`<div>
    <dt>${suivi.needs}</dt>
    <dd>
      ${needs.map(
        ({ type, status }) =>
          html`<span class="text"
            >${label('need-types', type)} : ${label('need-statuses', status)}<br
          /></span>`,
      )}
    </dd>
  </div>`;
}

function nextBlock(view: FormView, tracked: Tracked): ServerRenderedTemplate {
  const { suivi, form } = view.words;
  const { next, actions, expiresAt, purgeAt } = tracked;
  const isByMail = next === 'confirm-email' && !actions.includes('confirm');
  const lines = [
    ...(next === undefined || next === 'confirm-email' ? [] : [form.receipt.next[next] ?? '']),
    ...(isByMail ? [suivi.confirmByMail] : []),
    ...(expiresAt === undefined ? [] : [suivi.expires(view.moment(expiresAt))]),
    suivi.purge(view.day(purgeAt)),
  ];
  return html`<h2>${suivi.next}</h2>
    ${lines.filter((line) => line !== '').map((line) => html`<p>${line}</p>`)}`;
}

/** One form for all: which button is pressed says what is done. The first is the one of the return key. */
function actionBlock(view: FormView, { token, tracked }: ShownTracked): ServerRenderedTemplate {
  const { suivi } = view.words;
  const named = tracked.actions.filter((action) => suivi.actionNames[action] !== undefined);
  return html`<h2>${suivi.actions}</h2>
    <form class="steps" method="post" action=${addressOf(view, SUIVI)}>
      ${hidden('token', token)} ${hidden('version', String(tracked.version))}
      ${named.map(
        (action, index) =>
          html`<button class=${index === 0 ? 'first' : 'quiet'} name="do" value=${action}>
            ${suivi.actionNames[action]}
          </button>`,
      )}
      <button class="quiet" name="do" value="download">${suivi.download}</button>
      <button class="quiet danger" name="do" value="erase">${suivi.erase}</button>
    </form>`;
}

function heldBlock(view: FormView, { plan, tracked }: ShownTracked): ServerRenderedTemplate {
  const parts = answeredParts(plan, plan.fill(tracked.data), { view });
  return html`<h2>${view.words.suivi.held}</h2>
    ${answerList(parts.flatMap(({ lines }) => lines))}`;
}

function historyBlock(view: FormView, { events }: Tracked): ServerRenderedTemplate {
  const { suivi } = view.words;
  return html`<h2>${suivi.history}</h2>
    <ul>
      ${events.map(
        ({ at, what, by }) =>
          html`<li>
            ${view.moment(at)} : ${suivi.events[what] ?? suivi.eventOther}
            (${view.label('event-actors', by)})
          </li>`,
      )}
    </ul>`;
}
