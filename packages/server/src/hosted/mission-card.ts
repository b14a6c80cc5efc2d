import type { Mission, MissionQuery } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { formatDates, formatKilometres, formatPlace } from './format.ts';
import type { HostedLanguage } from './hosted-ports.ts';
import { missionPath } from './links.ts';
import type { View } from './view.ts';

/** One mission of the list. Its link keeps the search, so that the way back finds it again. */
export function missionCard(
  view: View,
  mission: Mission,
  query: MissionQuery,
): ServerRenderedTemplate {
  const { words, language, label, site } = view;
  const { schedule } = mission;
  const when =
    schedule?.text ?? formatDates(schedule, { language, words, timeZone: site.timeZone });
  const lines = [whereLine(view, mission), when, mission.summary];
  return html`<li class="card" lang=${mission.lang ?? 'fr'}>
    <h3><a href=${missionPath(mission.id, query, language)}>${mission.title}</a></h3>
    <p class="by">${mission.organization.name}</p>
    <p class="tags">
      ${mission.urgent === true ? html`<strong class="urgent">${words.urgentBadge}</strong>` : undefined}
      ${
        mission.category === undefined
          ? undefined
          : html`<span>${label('mission-categories', mission.category)}</span>`
      }
      ${places(view, mission)}
    </p>
    ${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}
  </li>`;
}

/** Town and distance, or that one helps from home. */
export function whereLine({ words, language }: View, mission: Mission): string {
  if (mission.remote === 'full') return words.fromHome;
  return [formatPlace(mission), away(mission.distance, words, language)].filter(Boolean).join(', ');
}

/** Positions are those of communes and streets: below a kilometre a figure would pretend to know more. */
function away(metres: number | undefined, words: View['words'], language: HostedLanguage): string {
  if (metres === undefined) return '';
  return metres < 1000 ? words.close : words.away(formatKilometres(metres, language));
}

function places({ words }: View, mission: Mission): ServerRenderedTemplate | undefined {
  const left = mission.places?.left;
  const isFull = left === 0 || mission.apply.reason === 'full';
  if (isFull) return html`<span>${words.full}</span>`;
  return left === undefined ? undefined : html`<span>${words.placesLeft(left)}</span>`;
}
