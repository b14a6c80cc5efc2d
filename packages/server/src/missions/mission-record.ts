import type { Address, Mission } from '@coup-de-main/protocol';
import type { MissionStatus } from './mission-status.ts';
import { spanOf } from './schedule-span.ts';

/** A mission to be kept: as the protocol shows it, and its state. `distance` is not kept. */
export interface MissionEntry {
  readonly status: MissionStatus;
  readonly mission: Mission;
}

/** Columns that a record fills; `site_id` comes with the statement. */
export const recordColumns = [
  'mission_id',
  'organization_id',
  'organization_name',
  'status',
  'title',
  'summary',
  'description',
  'lang',
  'url',
  'category',
  'domains',
  'beneficiaries',
  'accessibility',
  'prerequisites',
  'remote',
  'apply_mode',
  'apply_url',
  'apply_reason',
  'street',
  'postal_code',
  'city',
  'insee_code',
  'department_code',
  'longitude',
  'latitude',
  'position_precision',
  'other_addresses',
  'starts_at',
  'ends_at',
  'time_zone',
  'rrule',
  'schedule_text',
  'commitment',
  'slots',
  'runs_from',
  'runs_until',
  'places_count',
  'places_left',
  'urgent',
  'open_to_minors',
  'minimum_age',
  'motivation_required',
  'published_at',
  'updated_at',
  'expires_at',
  'provenance',
  'translations',
  'ext',
] as const;

/** A row of `mission` in JSON, for `jsonb_populate_recordset`; an absent member is null. */
export type MissionRecord = Readonly<Record<(typeof recordColumns)[number], unknown>>;

/** What the columns of a mission hold. */
export function toRecord({ status, mission }: MissionEntry): MissionRecord {
  const { organization, apply, places, addresses = [] } = mission;
  const [address, ...others] = addresses;
  return {
    mission_id: mission.id,
    organization_id: organization.id,
    organization_name: organization.name,
    status,
    title: mission.title,
    summary: mission.summary,
    description: mission.description,
    lang: mission.lang,
    url: mission.url,
    category: mission.category,
    domains: distinct(mission.domains),
    beneficiaries: distinct(mission.beneficiaries),
    accessibility: distinct(mission.accessibility),
    prerequisites: mission.prerequisites ?? [],
    remote: mission.remote,
    apply_mode: apply.mode,
    apply_url: apply.url,
    apply_reason: apply.reason,
    ...addressColumns(address),
    other_addresses: others.length === 0 ? undefined : others,
    ...scheduleColumns(mission),
    places_count: places?.count,
    places_left: places?.left,
    urgent: mission.urgent,
    open_to_minors: mission.openToMinors,
    minimum_age: mission.minimumAge,
    motivation_required: mission.motivationRequired,
    published_at: mission.publishedAt,
    updated_at: mission.updatedAt,
    expires_at: mission.expiresAt,
    provenance: mission.provenance,
    translations: mission.translations,
    ext: mission.ext,
  };
}

function addressColumns(address: Address = {}) {
  return {
    street: address.street,
    postal_code: address.postalCode,
    city: address.city,
    insee_code: address.inseeCode,
    department_code: address.departmentCode ?? departmentOf(address.inseeCode),
    longitude: address.location?.coordinates[0],
    latitude: address.location?.coordinates[1],
    position_precision: address.precision,
  };
}

function scheduleColumns({ schedule = {}, expiresAt }: Mission) {
  const { from, until } = spanOf(schedule, expiresAt);
  return {
    starts_at: schedule.startAt,
    ends_at: schedule.endAt,
    time_zone: schedule.timeZone,
    rrule: schedule.rrule,
    schedule_text: schedule.text,
    commitment: schedule.commitment,
    slots: schedule.slots,
    runs_from: from?.toISOString() ?? '-infinity',
    runs_until: until?.toISOString() ?? 'infinity',
  };
}

/** `26` of `26362`, `2A` of `2A004`, `974` of `97411`. Source: the form of INSEE codes. */
function departmentOf(inseeCode: string | undefined): string | undefined {
  return inseeCode?.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2);
}

/** A value given twice would be counted twice. */
function distinct(values: readonly string[] = []): readonly string[] {
  return [...new Set(values)];
}
