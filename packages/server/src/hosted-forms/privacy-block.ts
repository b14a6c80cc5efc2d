import type { Privacy, SubmissionType } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FormView } from './form-view.ts';

type Kept = keyof NonNullable<Privacy['retentionDays']>;

const keptAs: Readonly<Record<SubmissionType, Kept>> = {
  application: 'applications',
  request: 'aides',
  offer: 'aides',
  'mission-proposal': 'missionProposals',
};

/** What a site tells people before it takes anything from them. Source: article 13 GDPR. */
export function privacyBlock(
  { words, site }: FormView,
  type: SubmissionType,
): ServerRenderedTemplate | undefined {
  const { privacy } = site;
  if (privacy === undefined) return undefined;
  const { privacy: said } = words.form;
  const { controller, purposes, contact, dpo, policyUrl, retentionDays } = privacy;
  const days = retentionDays?.[keptAs[type]];
  return html`<section class="privacy" aria-labelledby="donnees">
    <h2 id="donnees">${said.title}</h2>
    <p>${said.agree}</p>
    <p>${said.controller} ${controller}</p>
    <p>${said.purposes}</p>
    <ul>
      ${purposes.map((purpose) => html`<li>${purpose}</li>`)}
    </ul>
    <p>${days === undefined ? undefined : said.kept(days)} ${said.rights}</p>
    <p>${said.contact} ${contactLink(contact)}</p>
    ${dpo === undefined ? undefined : html`<p>${said.dpo} ${contactLink(dpo)}</p>`}
    ${
      policyUrl === undefined
        ? undefined
        : html`<p><a href=${policyUrl} rel="noreferrer" target="_blank">${said.policy}</a></p>`
    }
  </section>`;
}

/** The protocol lets `mailto:`, `tel:` and `https:` through, nothing that runs. */
function contactLink(url: string): ServerRenderedTemplate {
  return html`<a href=${url}>${url.replace(/^(?:mailto:|tel:|https?:\/\/)/, '')}</a>`;
}
