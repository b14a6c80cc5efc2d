import { formatPhone, type Tracked } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../shared/form/field-frame.ts';
import { dayOf, heldText, type OpenView, wordFor } from './suivi-view.ts';
import { trackedActions } from './tracked-actions.ts';
import { troubleNotice } from './trouble-notice.ts';

/** Everything about one submission: where it stands, what happens next, what one can do, what is held. */
export function trackedPage(view: OpenView, tracked: Tracked): TemplateResult {
  const { words, form, session } = view;
  const { done } = session;
  const said = done === undefined ? '' : wordFor(words.done, done, '');
  return html`${headingOf(form, wordFor(words.types, tracked.type, words.types.other))}
    ${troubleNotice(view)}
    ${said ? html`<p class="notice note" id="said" tabindex="-1">${said}</p>` : nothing}
    <p class="status" part="status">
      ${wordFor(words.statuses, tracked.status, words.statuses.other)}
    </p>
    ${facts(view, tracked)} ${trackedActions(view, tracked)} ${held(view, tracked)}`;
}

function facts(view: OpenView, tracked: Tracked): TemplateResult {
  const { words } = view;
  const { mission, needs = [], next, expiresAt } = tracked;
  const starts = mission?.startAt === undefined ? '' : ` (${dayOf(mission.startAt, view)})`;
  const lines: readonly (readonly [string, unknown])[] = [
    [words.facts.mission, mission && html`<bdi>${mission.title}</bdi>${starts}`],
    [words.facts.next, next === undefined ? undefined : wordFor(words.nextSteps, next, '')],
    [words.facts.needs, needs.length > 0 ? needList(view, needs) : undefined],
    [words.facts.reference, tracked.reference],
    [words.facts.created, dayOf(tracked.createdAt, view)],
  ];
  return html`<dl class="answers" part="facts">
      ${lines.map(([label, value]) =>
        value === undefined || value === ''
          ? nothing
          : html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    ${
      expiresAt === undefined
        ? nothing
        : html`<p class="hint">${words.facts.expires(dayOf(expiresAt, view))}</p>`
    }`;
}

function needList({ words }: OpenView, needs: NonNullable<Tracked['needs']>): TemplateResult {
  return html`<ul>
    ${needs.map(({ type, status }) => {
      const state = wordFor(words.needStatuses, status, '');
      return html`<li>
        ${wordFor(words.needs, type, words.needs.other)}${state && ` – ${state}`}
      </li>`;
    })}
  </ul>`;
}

/** What is held and until when, and what happened: folded, for it is rarely what one comes for. */
function held(view: OpenView, tracked: Tracked): TemplateResult {
  const { words } = view;
  const place = [heldText(tracked, 'place', 'postalCode'), heldText(tracked, 'place', 'city')];
  const phone = heldText(tracked, 'person', 'phone');
  const lines: readonly (readonly [string, string])[] = [
    [words.held.name, heldText(tracked, 'person', 'name')],
    [words.held.email, heldText(tracked, 'person', 'email')],
    [words.held.phone, phone && formatPhone(phone)],
    [words.held.place, place.filter(Boolean).join(' ')],
    [words.held.message, heldText(tracked, 'message')],
  ];
  return html`<details part="held">
      <summary>${words.facts.held}</summary>
      <dl class="answers">
        ${lines
          .filter(([, value]) => value !== '')
          .map(
            ([label, value]) =>
              html`<div>
                <dt>${label}</dt>
                <dd dir="auto">${value}</dd>
              </div>`,
          )}
      </dl>
      <p class="hint">${words.facts.purge(dayOf(tracked.purgeAt, view))} ${words.held.more}</p>
    </details>
    <details part="history">
      <summary>${words.facts.history}</summary>
      <ul>
        ${tracked.events.map(
          ({ at, what, by }) =>
            html`<li>
              ${dayOf(at, view)} – ${wordFor(words.events, what, words.events.other)}
              (${wordFor(words.by, by, words.by.system)})
            </li>`,
        )}
      </ul>
    </details>`;
}
