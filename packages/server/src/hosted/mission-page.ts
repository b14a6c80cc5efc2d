import { formatPhone, type Mission, type MissionQuery } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { structuredData } from '../page.ts';
import { document } from './document.ts';
import { formatDates, formatDay } from './format.ts';
import { applyPath, listLink, missionPath } from './links.ts';
import { whereLine } from './mission-card.ts';
import { structuredMission } from './structured-mission.ts';
import type { View } from './view.ts';
import type { HostedWords } from './words-fr.ts';

/** One mission, whole. `query` is the search the visitor came from. */
export function missionPage(
  view: View,
  mission: Mission,
  query: MissionQuery,
): ServerRenderedTemplate {
  const { words, language } = view;
  return document(view, {
    title: mission.title,
    canonical: missionPath(mission.id, {}, language),
    description: mission.summary,
    head: structuredData(structuredMission(mission)),
    content: html`<p><a href=${listLink(query, language)}>${words.back}</a></p>
      <article lang=${mission.lang ?? 'fr'}>
        <h1>${mission.title}</h1>
        <p class="by">${words.by(mission.organization.name)}</p>
        <h2>${words.what}</h2>
        ${paragraphs(mission.description ?? mission.summary ?? '')} ${facts(view, mission)}
        <h2>${words.apply}</h2>
        ${applyBlock(view, mission)}
        ${
          mission.provenance === undefined
            ? undefined
            : html`<p class="hint">
                ${words.source(mission.provenance.sourceName, mission.provenance.license ?? '')}
              </p>`
        }
      </article>`,
  });
}

/** A page of words instead of a mission: withdrawn, or never there. */
export function missingPage(view: View, status: 'withdrawn' | 'unknown'): ServerRenderedTemplate {
  const { words, language } = view;
  const [title, text] =
    status === 'withdrawn' ? [words.gone, words.goneText] : [words.notFound, words.notFoundText];
  return document(view, {
    title,
    canonical: listLink({}, language),
    head: html`<meta name="robots" content="noindex" />`,
    content: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href=${listLink({}, language)}>${words.back}</a></p>`,
  });
}

function paragraphs(text: string): ServerRenderedTemplate[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p class="text">${part}</p>`);
}

function facts(view: View, mission: Mission): ServerRenderedTemplate {
  const { words, label } = view;
  const named = (vocabulary: string, values: readonly string[] = []): string[] =>
    values.map((value) => label(vocabulary, value));
  return html`${fact(words.when, moments(view, mission))}
  ${fact(words.place, [whereLine(view, mission)])}
  ${fact(words.whom, named('beneficiaries', mission.beneficiaries))}
  ${fact(words.needed, needs(view, mission))}
  ${fact(words.access, named('accessibility-features', mission.accessibility))}`;
}

function moments({ words, label, language, site }: View, { schedule }: Mission): string[] {
  return [
    schedule?.text ?? '',
    formatDates(schedule, { language, words, timeZone: site.timeZone }),
    schedule?.commitment === undefined ? '' : label('commitments', schedule.commitment),
    ...(schedule?.slots ?? []).map(({ weekday, date, dayPart }) =>
      words.slot(
        words.weekdays[weekday ?? ''] ?? dayInWords(date, language),
        label('day-parts', dayPart),
      ),
    ),
  ];
}

/** At noon it is the same day in every time zone of France but those of the Pacific. */
function dayInWords(date: string | undefined, language: View['language']): string {
  return date === undefined ? '' : formatDay(`${date}T12:00:00Z`, 'UTC', language);
}

function needs({ words }: View, mission: Mission): string[] {
  const { prerequisites = [], minimumAge, openToMinors, motivationRequired } = mission;
  return [
    ...prerequisites,
    minimumAge === undefined ? '' : words.minimumAge(minimumAge),
    openToMinors === true ? words.openToMinors : '',
    motivationRequired === true ? words.motivation : '',
  ];
}

function fact(title: string, lines: readonly string[]): ServerRenderedTemplate | undefined {
  const shown = lines.filter((line) => line !== '');
  if (shown.length === 0) return undefined;
  return html`<h2>${title}</h2>
    <ul class="facts">
      ${shown.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}

function applyBlock(view: View, { id, apply }: Mission): ServerRenderedTemplate {
  const { words, site } = view;
  const form = site.takesApplications === true ? applyPath(id, view.language) : undefined;
  if (apply.mode === 'closed') return closedBlock(words, apply.reason, form);
  if (form !== undefined && apply.mode === 'protocol') return buttonTo(form, words.applyHere);
  if (apply.url !== undefined && URL.canParse(apply.url)) {
    return buttonTo(apply.url, words.applyElsewhere(new URL(apply.url).host));
  }
  return phoneBlock(view);
}

/** Why nobody is taken; a mission that is full has a waiting list. */
function closedBlock(
  words: HostedWords,
  reason: string | undefined,
  form: string | undefined,
): ServerRenderedTemplate {
  const waits = form !== undefined && reason === 'full';
  return html`<p>${words.closed[reason ?? ''] ?? words.closedOther}</p>
    ${waits ? buttonTo(form, words.waitForPlace) : undefined}`;
}

function phoneBlock({ words, site }: View): ServerRenderedTemplate {
  const number = site.hotline?.number;
  return html`<p>${words.applyByPhone}</p>
    ${number === undefined ? undefined : buttonTo(`tel:${number}`, formatPhone(number))}`;
}

function buttonTo(href: string, text: string): ServerRenderedTemplate {
  return html`<p><a class="button" href=${href} rel="noreferrer">${text}</a></p>`;
}
