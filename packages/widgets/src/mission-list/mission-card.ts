import type { Mission } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { formatPlace } from './format-place.ts';
import { formatSchedule, named } from './format-schedule.ts';
import { icon } from './icon.ts';
import type { ListView } from './list-view.ts';
import { missionTitle } from './mission-text.ts';

/** One mission of the list. The whole card is a target; its one link is the title. */
export function missionCard(mission: Mission, view: ListView): TemplateResult {
  const { words } = view;
  const closed = closedWord(mission, words);
  const left = mission.places?.left;
  const title = missionTitle(mission, view.tag);
  return html`<li class="card" part="card" ?data-closed=${closed !== undefined}>
    ${badges(mission, closed, words)}
    <p class="kind">
      ${icon(mission.category ?? '')}
      ${named(words.categoryNames, mission.category) ?? words.categoryNames.other}
    </p>
    <div class="title" role="heading" aria-level=${view.level + 1}>
      <a
        part="title"
        href=${view.hrefOf(mission)}
        lang=${title.lang ?? nothing}
        data-act="open"
        data-id=${mission.id}
        @click=${view.act}
        ><bdi>${title.text}</bdi></a
      >
    </div>
    <p class="organization"><bdi>${mission.organization.name}</bdi></p>
    <ul class="facts">
      ${fact('place', formatPlace(mission, view))}
      ${fact('when', formatSchedule(mission.schedule, view))}
      ${fact('people', closed === undefined && left !== undefined ? words.placesLeft(left) : undefined)}
    </ul>
  </li>`;
}

/** Why nobody can apply for now, in a word; undefined when one can. */
export function closedWord(mission: Mission, words: ListView['words']): string | undefined {
  const { full, past, paused, closed } = words;
  if (mission.apply.mode === 'closed') {
    return named({ full, past, paused }, mission.apply.reason) ?? closed;
  }
  return mission.places?.left === 0 ? full : undefined;
}

/** What one must see first: urgent, or closed. Words, not colours alone. */
export function badges(
  mission: Mission,
  closed: string | undefined,
  words: ListView['words'],
): TemplateResult | typeof nothing {
  if (closed !== undefined) return html`<p class="badge">${closed}</p>`;
  return mission.urgent ? html`<p class="badge" data-urgent>${words.urgent}</p>` : nothing;
}

function fact(name: string, text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<li>${icon(name)} <span>${text}</span></li>` : nothing;
}
