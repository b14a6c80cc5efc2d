import type { ProblemError } from '@coup-de-main/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LateView } from './form-view.ts';
import type { Line } from './hotline-line.ts';
import type { Outcome } from './submission.ts';

/** What became of the request, as far as we know, and what to do: the truth, also when it is "we do not know". */
export function outcomeNotice(
  view: LateView,
  outcome: Outcome,
  line: Line | undefined,
): TemplateResult | typeof nothing {
  const { words, act } = view;
  // A number is dialled pair by pair: it never breaks over two lines.
  const call = line ? words.outcome.orCall(line.number.replaceAll(' ', '\u00A0')) : '';
  switch (outcome.state) {
    case 'refused':
      return notice(view, words.outcome.refused, {
        text: refusal(outcome.problem, view),
        action:
          outcome.problem.code === 'idempotency-key-reused'
            ? button('send-another', words.outcome.sendAnother, act)
            : nothing,
      });
    case 'not-sent':
    case 'unknown': {
      const unknown = outcome.state === 'unknown';
      const { unknownText, notSentText } = words.outcome;
      return notice(view, unknown ? words.outcome.unknown : words.outcome.notSent, {
        text: `${unknown ? unknownText : notSentText} ${call}`,
        action: button('send', words.retry, act),
      });
    }
    default:
      return nothing;
  }
}

function notice(
  { level }: LateView,
  title: string,
  { text, action }: { readonly text: string; readonly action: TemplateResult | typeof nothing },
): TemplateResult {
  return html`<div class="notice" id="outcome" tabindex="-1" data-alert part="notice">
    <div class="subtitle" role="heading" aria-level=${level}>${title}</div>
    <p>${text}</p>
    ${action}
  </div>`;
}

function button(action: string, label: string, act: LateView['act']): TemplateResult {
  return html`<button class="button" type="button" data-act=${action} @click=${act}>
    ${label}
  </button>`;
}

/** Our own sentence where the code is known, else the backend's. */
function refusal({ code, message }: ProblemError, { words, refusals }: LateView): string {
  const { outcome } = words;
  const known: Record<string, string> = {
    'idempotency-key-reused': outcome.reused,
    'consent-outdated': outcome.outdated,
    'too-young': outcome.tooYoung,
    'outside-coverage': outcome.outside,
    ...refusals,
  };
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? message;
}
