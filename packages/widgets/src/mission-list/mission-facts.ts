import type { Address, Mission } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../locales/catalogue.ts';
import { away } from './format-place.ts';
import { formatSchedule, named } from './format-schedule.ts';
import { icon } from './icon.ts';
import type { ListView } from './list-view.ts';

type More = Catalogue['missionMore'];

/** Everything about a mission that is short: when, where, how long, for whom. */
export function missionFacts(mission: Mission, view: ListView, more: More): TemplateResult {
  const { detail } = more;
  const { schedule } = mission;
  const when = formatSchedule(schedule, view);
  const remote = named(more.remotes, mission.remote === 'no' ? undefined : mission.remote);
  const commitment = named(view.words.commitments, schedule?.commitment);
  return html`<dl class="facts-list">
    ${fact('when', detail.when, [when, schedule?.text === when ? undefined : schedule?.text])}
    ${fact('place', detail.where, [...places(mission), remote, away(mission, view)])}
    ${fact('when', detail.effort, [commitment === when ? undefined : commitment])}
    ${fact('people', detail.places, [placesText(mission, more)])}
    ${fact('people', detail.beneficiaries, words(mission.beneficiaries, more.beneficiaries))}
    ${fact('people', detail.age, [age(mission, more)])}
    ${fact('other', detail.domains, words(mission.domains, more.domains))}
    ${fact('place', detail.accessibility, words(mission.accessibility, more.accessibilities))}
  </dl>`;
}

function fact(
  name: string,
  title: string,
  lines: readonly (string | undefined)[],
): TemplateResult | typeof nothing {
  const known = lines.filter((line) => line !== undefined && line !== '');
  if (known.length === 0) return nothing;
  return html`<div>
    <dt>${icon(name)} ${title}</dt>
    ${known.map((line) => html`<dd><bdi>${line}</bdi></dd>`)}
  </div>`;
}

function places({ addresses = [] }: Mission): string[] {
  return addresses.map(({ street, postalCode, city }: Address) =>
    [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  );
}

function placesText({ places: wanted }: Mission, { detail }: More): string | undefined {
  if (!wanted) return undefined;
  return wanted.left === undefined
    ? detail.placesWanted(wanted.count)
    : detail.placesOf(wanted.left, wanted.count);
}

function age({ minimumAge, openToMinors }: Mission, { detail }: More): string | undefined {
  if (minimumAge !== undefined) return detail.minimumAge(minimumAge);
  if (openToMinors === undefined) return undefined;
  return openToMinors ? detail.minors : detail.adults;
}

/** The words of known values; a later version's values have none and are left out. */
function words(
  values: readonly string[] | undefined,
  known: Readonly<Record<string, string>>,
): readonly (string | undefined)[] {
  const found = values?.map((value) => named(known, value)).filter((word) => word !== undefined);
  return [found?.join(', ')];
}
