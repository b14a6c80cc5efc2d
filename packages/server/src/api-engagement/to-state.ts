import { missionDomains } from '@coup-de-main/protocol';
import type { Address, Mission } from '@coup-de-main/protocol';
import { present } from './plain-values.ts';

/** A mission as `POST /v2/mission` takes it. */
export type StateBody = Readonly<Record<string, unknown>> & {
  readonly clientId: string;
  readonly title: string;
};

/**
 * A mission of ours for API Engagement. One applies on its page here; lists are there even when empty, since
 * the service keeps what is not sent again.
 *
 * @param page address of the mission's page.
 */
export function toState(mission: Mission, page: string): StateBody {
  const { organization, accessibility = [] } = mission;
  return {
    clientId: mission.id,
    title: mission.title,
    description: htmlOf(mission.description ?? mission.summary ?? mission.title),
    applicationUrl: page,
    type: 'benevolat',
    domain: missionDomains.find((one) => mission.domains?.includes(one)) ?? 'autre',
    reducedMobilityAccessible: accessibility.includes('reduced-mobility'),
    closeToTransport: accessibility.includes('public-transport'),
    organizationClientId: organization.id,
    organizationName: organization.name,
    ...listsOf(mission),
    ...whenOf(mission),
    ...present({
      remote: ['no', 'possible', 'full'].find((one) => one === mission.remote),
      openToMinors: mission.openToMinors,
      organizationUrl: organization.url,
      organizationDescription: organization.description,
    }),
  };
}

function listsOf({ beneficiaries = [], prerequisites = [], addresses = [] }: Mission) {
  return {
    audience: beneficiaries.map((one) => one.replaceAll('-', '_')),
    requirements: prerequisites,
    addresses: addresses.map(addressOf),
  };
}

function whenOf({ schedule = {}, expiresAt, places }: Mission) {
  return present({
    schedule: schedule.text,
    startAt: schedule.startAt,
    endAt: expiresAt ?? schedule.endAt,
    places: places?.count,
  });
}

function addressOf({ street, postalCode, city, departmentCode, location }: Address) {
  const [lon, lat] = location?.coordinates ?? [];
  const isPlaced = lat !== undefined && lon !== undefined;
  return present({
    street,
    postalCode,
    city,
    departmentCode,
    country: 'FR',
    location: isPlaced ? { lat, lon } : undefined,
  });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as HTML that shows the same. */
function htmlOf(text: string): string {
  return text
    .replaceAll(/[&<>]/g, (character) => entities[character] ?? character)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
