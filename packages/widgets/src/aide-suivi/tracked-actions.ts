import type { Tracked } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { OpenView, WholeSuiviWords } from './suivi-view.ts';

/** Actions that are asked for by name, in the order in which they matter to a person. */
export const askedActions = [
  'confirm',
  'accept-place',
  'decline-place',
  'join-waiting-list',
  'mark-solved',
  'mark-unsolved',
  'renew',
  'resume',
  'pause',
] as const;
export type AskedAction = (typeof askedActions)[number];

/** What one does first, when it is offered: a button that stands out. */
const main: readonly AskedAction[] = [
  'confirm',
  'accept-place',
  'join-waiting-list',
  'mark-solved',
];

/** What the person can do now: what the backend offers, taking everything along, closing. */
export function trackedActions(view: OpenView, { actions, type }: Tracked): TemplateResult {
  const { words, form, session } = view;
  const offered = askedActions.filter((action) => actions.includes(action));
  const button = (action: string, label: string, stands = false): TemplateResult =>
    html`<button
      class="button"
      type="button"
      ?data-main=${stands}
      aria-disabled=${session.busy && action !== 'leave'}
      data-act=${action}
      @click=${form.act}
    >
      ${label}
    </button>`;
  return html`<section part="actions">
    <div class="subtitle" role="heading" aria-level=${form.level + 1}>${words.actions.title}</div>
    <p class="actions">
      ${offered.map((action) =>
        button(`do-${action}`, labelOf(action, type, words.actions), main.includes(action)),
      )}
      ${actions.includes('edit') ? button('edit', words.actions.edit) : nothing}
      ${button('download', words.actions.download)}
      ${actions.includes('withdraw') ? button('ask-erase', words.actions.withdraw) : nothing}
      ${button('leave', words.actions.leave)}
    </p>
  </section>`;
}

function labelOf(action: AskedAction, type: string, words: WholeSuiviWords['actions']): string {
  return action === 'renew' && type === 'offer' ? words['renew-offer'] : words[action];
}
