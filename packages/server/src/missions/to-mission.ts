import type { Address, Apply, Mission, Schedule } from '@coup-de-main/protocol';
import type { MissionRow } from './mission-row.ts';

/** A row as the protocol shows it. `distance`: metres from the point that was searched around. */
export function toMission(row: MissionRow, distance?: number | null): Mission {
  const addresses = addressesOf(row);
  const schedule = scheduleOf(row);
  return {
    type: 'mission',
    id: row.mission_id,
    title: row.title,
    organization: present({
      id: row.organization_id,
      name: row.organization_name,
      url: row.organization_url,
      description: row.organization_description,
      inseeCode: row.organization_insee_code,
    }),
    apply: applyOf(row),
    updatedAt: instant(row.updated_at),
    ...present({
      category: row.category,
      domains: filled(row.domains),
      summary: row.summary,
      description: row.description,
      lang: row.lang,
      url: row.url,
      beneficiaries: filled(row.beneficiaries),
      remote: row.remote,
      addresses: filled(addresses),
      schedule,
      places: placesOf(row),
      urgent: row.urgent,
      openToMinors: row.open_to_minors,
      minimumAge: row.minimum_age,
      accessibility: filled(row.accessibility),
      prerequisites: filled(row.prerequisites),
      motivationRequired: row.motivation_required,
      publishedAt: row.published_at && instant(row.published_at),
      expiresAt: row.expires_at && instant(row.expires_at),
      distance: distance ?? null,
      provenance: row.provenance,
      translations: row.translations,
      ext: row.ext,
    }),
  };
}

/** How one applies now: nobody applies to what is over or full, however it was written down. */
function applyOf(row: MissionRow): Apply {
  if (row.apply_mode === 'closed') {
    return present({ mode: 'closed', reason: row.is_over ? 'past' : row.apply_reason });
  }
  if (row.is_over) return { mode: 'closed', reason: 'past' };
  if (row.places_left === 0) return { mode: 'closed', reason: 'full' };
  return present({ mode: row.apply_mode, url: row.apply_url });
}

function addressesOf(row: MissionRow): Address[] {
  const first: Address = present({
    street: row.street,
    postalCode: row.postal_code,
    city: row.city,
    inseeCode: row.insee_code,
    departmentCode: row.department_code,
    location:
      row.longitude === null || row.latitude === null
        ? null
        : {
            type: 'Point' as const,
            coordinates: [row.longitude, row.latitude] as [number, number],
          },
    precision: row.position_precision,
  });
  return [first, ...(row.other_addresses ?? [])].filter(
    (address) => Object.keys(address).length > 0,
  );
}

function scheduleOf(row: MissionRow): Schedule | null {
  const schedule: Schedule = present({
    startAt: row.starts_at && instant(row.starts_at),
    endAt: row.ends_at && instant(row.ends_at),
    timeZone: row.time_zone,
    rrule: row.rrule,
    text: row.schedule_text,
    commitment: row.commitment,
    slots: row.slots === null ? null : filled(row.slots ?? []),
  });
  return Object.keys(schedule).length === 0 ? null : schedule;
}

function placesOf({
  places_count: count,
  places_left: left,
}: MissionRow): Mission['places'] | null {
  return count === null ? null : present({ count, left });
}

function instant(date: Date): string {
  return date.toISOString();
}

function filled<Item>(items: readonly Item[]): Item[] | null {
  return items.length === 0 ? null : [...items];
}

/** Null becomes absent. */
type Present<Row> = {
  [Name in keyof Row as null extends Row[Name] ? never : Name]: Row[Name];
} & { [Name in keyof Row as null extends Row[Name] ? Name : never]?: Exclude<Row[Name], null> };

function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<Row>;
}
