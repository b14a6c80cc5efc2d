import type { Mission, MissionOrganization } from '@coup-de-main/protocol';
import type { Calendar } from './calendar.ts';
import type { DemonstrationMission } from './demonstration-mission.ts';
import { organizations } from './organizations.ts';
import { scheduleOn } from './relative-schedule.ts';
import { spacedOrganization, spacedTexts } from './spaced-mission.ts';
import { TOWN_NAME, TOWN_SITE_ID, townSettings } from './town-hall.ts';

/** Everything that the demonstration puts into a database. */
export interface DemonstrationTown {
  readonly siteId: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly organizations: readonly MissionOrganization[];
  readonly missions: readonly {
    readonly status: NonNullable<DemonstrationMission['status']>;
    readonly mission: Mission;
  }[];
}

/** The invented town as it is on the calendar's today. Equal for equal days. */
export function demonstrationTown(calendar: Calendar): DemonstrationTown {
  return {
    siteId: TOWN_SITE_ID,
    name: TOWN_NAME,
    settings: townSettings(calendar),
    organizations: organizations.map(({ organization }) => spacedOrganization(organization)),
    missions: organizations.flatMap(({ organization, missions }) =>
      missions.map((written) => ({
        status: written.status ?? 'published',
        mission: missionOn(calendar, spacedOrganization(organization), written),
      })),
    ),
  };
}

function missionOn(
  calendar: Calendar,
  organization: MissionOrganization,
  written: DemonstrationMission,
): Mission {
  const { status = 'published', daysAgo, expiresInDays, at, when, ...same } = written;
  const changedAt = calendar.ago(daysAgo);
  const wasPublic = status !== 'draft' && status !== 'pending-review';
  return {
    ...same,
    ...spacedTexts(written),
    type: 'mission',
    organization,
    apply: same.apply ?? { mode: 'protocol' },
    domains: [...same.domains],
    beneficiaries: [...same.beneficiaries],
    accessibility: [...(same.accessibility ?? [])],
    ...(at && { addresses: [...at] }),
    ...(when && { schedule: scheduleOn(calendar, when) }),
    ...(wasPublic && { publishedAt: changedAt }),
    ...(expiresInDays !== undefined && {
      expiresAt: calendar.at(expiresInDays, '18:00', calendar.timeZone),
    }),
    updatedAt: changedAt,
  };
}
