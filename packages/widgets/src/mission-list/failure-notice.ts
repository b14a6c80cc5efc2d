import { formatPhone } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { phoneAddress } from '../shared/phone-number.ts';
import type { ListView } from './list-view.ts';

/** The phone number to call instead: the backend's own, else the one on the tag. */
export interface Hotline {
  readonly hotlineNumber?: string | undefined;
  readonly hotlinePrice?: string | undefined;
}

/** Why missions did not come, what to do, and whom to call; or that the network is gone. */
export function failureNotice(view: ListView, hotline: Hotline): TemplateResult | typeof nothing {
  const { answers, words, interaction, act } = view;
  if (answers.failure === undefined) {
    return navigator.onLine ? nothing : html`<p class="notice" part="notice">${words.offline}</p>`;
  }
  return html`<div class="notice" part="notice" data-alert>
    ${interaction?.renderFailure() ?? html`<p><b>${answers.phase === 'filled' ? words.lost : words.trouble}</b></p>`}
    ${callInstead(view, hotline)}
    <button class="button" type="button" data-act="retry" @click=${act} ?disabled=${answers.busy}>
      ${words.retry}
    </button>
  </div>`;
}

/** One line with the number and its price; nothing when no number is known. */
export function callInstead(
  { answers, words }: Pick<ListView, 'answers' | 'words'>,
  { hotlineNumber, hotlinePrice }: Hotline,
): TemplateResult | typeof nothing {
  const own = answers.discovery?.hotline;
  const number = own?.number ?? hotlineNumber;
  const address = number === undefined ? undefined : phoneAddress(number);
  if (number === undefined || address === undefined) return nothing;
  const price = own ? own.priceLabel : hotlinePrice;
  return html`<p>
    <a class="call" href=${address}>${words.call(formatPhone(number))}</a>${
      price ? html` (${price})` : nothing
    }
  </p>`;
}
