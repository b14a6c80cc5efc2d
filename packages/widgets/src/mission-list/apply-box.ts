import { formatPhone, type Mission } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { httpAddress } from '../shared/http-address.ts';
import { phoneAddress } from '../shared/phone-number.ts';
import { canApplyHere } from './apply-here.ts';
import { named } from './format-schedule.ts';
import type { ListView } from './list-view.ts';

/** How one takes part in a mission, or why one cannot for now. `form` stands in place of all that once it is open. */
export function applyBox(
  mission: Mission,
  view: ListView,
  { words: { apply: words }, form, trouble }: ApplyBox,
): TemplateResult {
  return html`<section class="apply" ?data-open=${form !== undefined}>
    <div
      class="subtitle"
      id="apply-title"
      role="heading"
      aria-level=${view.level + 1}
      tabindex="-1"
    >
      ${words.title}
    </div>
    ${form ?? content(mission, view, words)} ${trouble ? html`<p>${trouble}</p>` : nothing}
  </section>`;
}

/** What the box is made from besides the mission. */
export interface ApplyBox {
  readonly words: Catalogue['missionMore'];
  readonly form: TemplateResult | undefined;
  /** Why the form did not open, beside the button that was pressed; empty when nothing is wrong. */
  readonly trouble: string;
}

type Words = Catalogue['missionMore']['apply'];

function content(mission: Mission, view: ListView, words: Words): TemplateResult {
  const { full, past, paused } = words;
  const { mode, reason, url } = mission.apply;
  if (canApplyHere(mission, view)) return applyHere(mission, view, words);
  if (mode === 'closed') {
    return html`<p>${named({ full, past, paused }, reason) ?? words.closed}</p>`;
  }
  if (mission.places?.left === 0) return html`<p>${full}</p>`;
  const elsewhere = mode === 'external' ? httpAddress(url) : undefined;
  if (elsewhere === undefined) return otherWays(mission, view, words);
  return html`<a class="button" data-main href=${elsewhere} rel="noopener">${words.external}</a>
    <p class="small">${words.leaves(new URL(elsewhere).host)}</p>`;
}

/** Where this page cannot take an application itself: the mission's own page, and the phone line. */
function otherWays(mission: Mission, view: ListView, words: Words): TemplateResult {
  const page = view.pageOf(mission);
  const number = view.answers.discovery?.hotline?.number ?? '';
  const phone = phoneAddress(number);
  return html`<p>${page === undefined && phone === undefined ? words.contact : words.protocol}</p>
    ${page === undefined ? nothing : html`<a class="button" data-main href=${page}>${words.page}</a>`}
    ${
      phone === undefined
        ? nothing
        : html`<a class="button" href=${phone}>${words.call(formatPhone(number))}</a>`
    }`;
}

/** One press opens the form here; where every place is taken, the form offers the waiting list. */
function applyHere({ apply, places }: Mission, { act }: ListView, words: Words): TemplateResult {
  const full = apply.mode === 'closed' || places?.left === 0;
  return html`${full ? html`<p>${words.full}</p>` : nothing}
    <button class="button" data-main type="button" data-act="apply" @click=${act}>
      ${full ? words.wait : words.external}
    </button>`;
}
