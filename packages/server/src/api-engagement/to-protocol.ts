import { createHash } from 'node:crypto';
import { beneficiaries, HttpUrl, Mission } from '@coup-de-main/protocol';
import type { Apply, MissionOrganization, Schedule } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { splitActivities } from './activities.ts';
import { addressesOf } from './addresses.ts';
import type { FindCommune } from './addresses.ts';
import { instantOf, lineOf, present, proseOf, storable } from './plain-values.ts';
import { StateMission } from './state-mission.ts';

/** `provenance.sourceName` of what comes from the service. */
export const SOURCE = 'API Engagement';
/** The service names no licence of its data; its terms of use are agreed on with the key. */
const LICENCE = 'Conditions d’utilisation de l’API Engagement';
/** Members of theirs that have no place in a mission of ours. */
const EXT = 'urn:coup-de-main:ext:api-engagement';

/** What a mission is read with. */
export interface ReadingOptions {
  readonly findCommune: FindCommune;
  readonly now: Date;
}

/**
 * A mission of API Engagement v0 as one of the protocol: answered by the service's own tracked link.
 *
 * @returns undefined for what cannot be shown: no title, no id, or something else altogether.
 */
export function toProtocol(item: unknown, options: ReadingOptions): Mission | undefined {
  const read = z.safeParse(StateMission, item);
  if (!read.success) return undefined;
  const state = storable(read.data);
  const sourceId = lineOf(state._id ?? state.id);
  const title = lineOf(state.title);
  if (sourceId === undefined || title === undefined) return undefined;
  const now = options.now.toISOString();
  const mission = {
    type: 'mission',
    id: `api-engagement:${sourceId}`,
    title,
    organization: organizationOf(state),
    apply: applyOf(state),
    updatedAt: firstInstant([state.updatedAt, state.lastSyncAt, state.createdAt], now),
    publishedAt: firstInstant([state.postedAt, state.createdAt], now),
    provenance: present({
      sourceName: SOURCE,
      sourceId,
      license: LICENCE,
      publisher: lineOf(state.publisherName),
    }),
    ...aboutOf(state),
    ...present({ addresses: filled(addressesOf(state, options.findCommune)) }),
  };
  const checked = z.safeParse(Mission, mission);
  return checked.success ? checked.data : undefined;
}

/** What is said of the mission itself; absent where nothing is. */
function aboutOf(state: StateMission): Partial<Mission> {
  const accessibility = [
    booleanOf(state.reducedMobilityAccessible) === true ? 'reduced-mobility' : undefined,
    booleanOf(state.closeToTransport) === true ? 'public-transport' : undefined,
  ];
  return present({
    // The service sorts by domain alone; none of our other categories follows from one.
    category: 'other',
    domains: filled([lineOf(state.domain, 100)]),
    description: proseOf(state.description),
    lang: 'fr',
    beneficiaries: filled((state.audience ?? []).map(beneficiaryOf)),
    remote: remoteOf(state.remote),
    schedule: scheduleOf(state),
    places: placesOf(state.places),
    openToMinors: booleanOf(state.openToMinors),
    accessibility: filled(accessibility),
    prerequisites: filled((state.requirements ?? []).map((one) => lineOf(one))),
    expiresAt: instantOf(state.endAt),
    ext: extOf(state),
  });
}

/** By the id of whoever published it, the register of associations, SIREN, or publisher and name. */
function organizationOf(state: StateMission): MissionOrganization {
  const name = lineOf(state.organizationName) ?? lineOf(state.publisherName) ?? 'Association';
  const key = [state.publisherId, registeredId(state) ?? name].join(' ');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 24);
  return {
    id: `api-engagement:${hash}`,
    name,
    ...present({
      url: webAddress(state.organizationUrl),
      description: proseOf(state.organizationDescription),
    }),
  };
}

function registeredId(state: StateMission): string | undefined {
  const { organizationClientId, organizationRNA = '', organizationSiren = '' } = state;
  const registered = /^W\d{9}$/.exec(organizationRNA) ?? /^\d{9}$/.exec(organizationSiren);
  return organizationClientId ?? registered?.[0];
}

/** The tracked link is kept as it is: that is how the service counts, and what the town agreed to. */
function applyOf({ applicationUrl }: StateMission): Apply {
  const url = webAddress(applicationUrl);
  return url === undefined ? { mode: 'closed' } : { mode: 'external', url };
}

/** `duration` is left out: months that are documented as hours. A beginning may be the moment of creation. */
function scheduleOf(state: StateMission): Schedule | undefined {
  const { startAt, endAt, createdAt, schedule } = state;
  const start = instantOf(startAt);
  const isInvented =
    start !== undefined && start.slice(0, 16) === instantOf(createdAt)?.slice(0, 16);
  const known: Schedule = present({
    startAt: isInvented ? undefined : start,
    endAt: instantOf(endAt),
    text: lineOf(schedule),
  });
  return Object.keys(known).length === 0 ? undefined : known;
}

/** One place may be what the service wrote where nobody said how many: nobody is told of a last place. */
function placesOf(count: number | undefined): Mission['places'] {
  return count !== undefined && Number.isInteger(count) && count > 1 && count <= 100_000
    ? { count }
    : undefined;
}

function remoteOf(remote: string | undefined): string {
  if (remote === undefined) return 'unknown';
  return remote === 'local' ? 'no' : (lineOf(remote, 100) ?? 'unknown');
}

function beneficiaryOf(audience: string): string | undefined {
  const value = audience.toLowerCase().replaceAll(/[_ ]/g, '-');
  return beneficiaries.find((one) => one === value);
}

function booleanOf(value: boolean | string | undefined): boolean | undefined {
  if (typeof value === 'boolean' || value === undefined) return value;
  if (/^(?:yes|true)$/i.test(value)) return true;
  return /^(?:no|false)$/i.test(value) ? false : undefined;
}

function extOf(state: StateMission): Mission['ext'] {
  const { compensationAmount: amount, compensationUnit: unit, compensationType } = state;
  const members = present({
    kind: state.type === 'benevolat' ? undefined : state.type,
    activities: filled(splitActivities(state.activity ?? '')),
    tags: filled(state.tags ?? []),
    tasks: filled(state.tasks ?? []),
    softSkills: filled(state.softSkills ?? []),
    romeSkills: filled(state.romeSkills ?? []),
    clientId: state.clientId,
    compensation:
      amount === undefined ? undefined : present({ amount, unit, type: compensationType }),
  });
  return Object.keys(members).length === 0 ? undefined : { [EXT]: members };
}

function webAddress(text: string | undefined): string | undefined {
  const address = text?.trim();
  return z.safeParse(HttpUrl, address).success && URL.canParse(address ?? '') ? address : undefined;
}

function firstInstant(texts: readonly (string | undefined)[], otherwise: string): string {
  return texts.map(instantOf).find((one) => one !== undefined) ?? otherwise;
}

function filled<Item>(items: readonly (Item | undefined)[]): Item[] | undefined {
  const known = items.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known;
}
