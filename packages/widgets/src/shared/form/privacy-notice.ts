import type { Discovery } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormMoment } from './form-content.ts';
import type { LateView } from './form-view.ts';

/** What discovery says about personal data. */
export type Privacy = NonNullable<Discovery['privacy']>;

/** Who uses the answers, what for, how long, and how to object: read before sending, not after. */
export function privacyNotice(
  { words: { privacy: words }, level }: LateView,
  privacy: Privacy,
  { days, link }: Pick<FormMoment, 'days' | 'link'>,
): TemplateResult {
  const policy = link(privacy.policyUrl);
  /** An address to write to, call or visit; anything else is shown as the text that it is. */
  const contactLink = (contact: string, label: string): TemplateResult => {
    const known = /^(mailto|tel):/i.test(contact) ? contact : link(contact);
    return known === undefined
      ? html`<span>${contact}</span>`
      : html`<a href=${known}>${label}</a>`;
  };
  return html`<section class="privacy" part="privacy">
    <div class="subtitle" role="heading" aria-level=${level + 1}>${words.title}</div>
    <p>${words.agree(privacy.controller)}</p>
    <ul class="dots">
      ${privacy.purposes.map((purpose) => html`<li>${purpose}</li>`)}
    </ul>
    <p>${days === undefined ? nothing : words.kept(days)} ${words.rights}</p>
    <p class="links">
      ${contactLink(privacy.contact, words.contact)}
      ${privacy.dpo === undefined ? nothing : contactLink(privacy.dpo, words.dpo)}
      ${policy === undefined ? nothing : html`<a href=${policy} target="_blank" rel="noopener">${words.policy}</a>`}
    </p>
  </section>`;
}
