import type { Address, Mission, Schedule } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Fragment } from './mission-filters.ts';
import type { MissionStatus } from './mission-status.ts';

/** A row of `mission` beside its organisation, as `missionColumns` selects it. */
export interface MissionRow {
  readonly mission_id: string;
  readonly status: MissionStatus;
  readonly organization_id: string;
  readonly organization_name: string;
  readonly organization_url: string | null;
  readonly organization_description: string | null;
  readonly organization_insee_code: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly description: string | null;
  readonly lang: string | null;
  readonly url: string | null;
  readonly category: string | null;
  readonly domains: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly accessibility: readonly string[];
  readonly prerequisites: readonly string[];
  readonly remote: string | null;
  readonly apply_mode: string;
  readonly apply_url: string | null;
  readonly apply_reason: string | null;
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly city: string | null;
  readonly insee_code: string | null;
  readonly department_code: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly position_precision: string | null;
  readonly other_addresses: readonly Address[] | null;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly time_zone: string | null;
  readonly rrule: string | null;
  readonly schedule_text: string | null;
  readonly commitment: string | null;
  readonly slots: Schedule['slots'] | null;
  readonly is_over: boolean;
  readonly places_count: number | null;
  readonly places_left: number | null;
  readonly urgent: boolean | null;
  readonly open_to_minors: boolean | null;
  readonly minimum_age: number | null;
  readonly motivation_required: boolean | null;
  readonly published_at: Date | null;
  readonly updated_at: Date;
  readonly expires_at: Date | null;
  readonly provenance: Mission['provenance'] | null;
  readonly translations: Mission['translations'] | null;
  readonly ext: Mission['ext'] | null;
}

/** Columns of `mission m` and `organization o` that make a `MissionRow`. */
export function missionColumns(now: Date): Fragment {
  return sql`m.mission_id, m.status, m.organization_id, m.organization_name,
    o.url as organization_url, o.description as organization_description,
    o.insee_code as organization_insee_code,
    m.title, m.summary, m.description, m.lang, m.url, m.category, m.domains, m.beneficiaries,
    m.accessibility, m.prerequisites, m.remote, m.apply_mode, m.apply_url, m.apply_reason, m.street,
    m.postal_code, m.city, m.insee_code, m.department_code, m.longitude, m.latitude,
    m.position_precision, m.other_addresses, m.starts_at, m.ends_at, m.time_zone, m.rrule,
    m.schedule_text, m.commitment, m.slots,
    m.runs_until <= ${now.toISOString()}::timestamptz as is_over,
    m.places_count, m.places_left, m.urgent, m.open_to_minors, m.minimum_age, m.motivation_required,
    m.published_at, m.updated_at, m.expires_at, m.provenance, m.translations, m.ext`;
}
