import { formatPhone, type Hotline } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { phoneAddress } from '../phone-number.ts';
import type { FormWords } from './form-view.ts';

/** The phone line of the service, as far as it is known. */
export interface Line {
  /** The number as people read it. */
  readonly number: string;
  readonly href: string;
  readonly price?: string | undefined;
}

/** What the webmaster may say of it. */
export interface HotlineAttributes {
  readonly hotlineNumber?: string;
  readonly hotlinePrice?: string;
}

/** A number that can be called, or undefined. */
function lineOf(number: string | undefined, price?: string): Line | undefined {
  const href = number === undefined ? undefined : phoneAddress(number);
  return number === undefined || href === undefined
    ? undefined
    : { number: formatPhone(number), href, price };
}

/** The backend's own line; when it could not say one, that of the element's attributes. */
export function lineFor(
  hotline: Hotline | undefined,
  { hotlineNumber, hotlinePrice }: HotlineAttributes,
): Line | undefined {
  return hotline ? lineOf(hotline.number, hotline.priceLabel) : lineOf(hotlineNumber, hotlinePrice);
}

/** Whom to call instead, at the foot of every page of a form. */
export function hotlineLine(
  words: FormWords,
  line: Line | undefined,
): TemplateResult | typeof nothing {
  if (!line) return nothing;
  return html`<p class="hotline" part="hotline">
    ${words.hotline} <a href=${line.href}>${words.call(line.number)}</a>${
      line.price ? html` (${line.price})` : nothing
    }
  </p>`;
}
