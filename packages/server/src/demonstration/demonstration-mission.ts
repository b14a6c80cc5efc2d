import type {
  accessibilityFeatures,
  Address,
  beneficiaries,
  Mission,
  missionCategories,
  missionDomains,
  MissionOrganization,
  remoteModes,
} from '@coup-de-main/protocol';
import type { RelativeSchedule } from './relative-schedule.ts';

/** Members of a mission that the demonstration writes as the protocol has them. */
type AsPublished = Pick<
  Mission,
  | 'apply'
  | 'openToMinors'
  | 'minimumAge'
  | 'motivationRequired'
  | 'places'
  | 'prerequisites'
  | 'provenance'
  | 'translations'
  | 'urgent'
  | 'url'
>;

/**
 * An invented mission. Its French is typed with plain spaces (see `french-spacing.ts`), its moments are
 * days from today, and values of open enumerations are the known ones only. It holds no e-mail address, phone number
 * or link in its texts: the server refuses them in the missions that organisations propose.
 */
export interface DemonstrationMission extends Partial<AsPublished> {
  /** Unique in the town. */
  readonly id: string;
  /** Default `published`. */
  readonly status?:
    'draft' | 'pending-review' | 'published' | 'completed' | 'cancelled' | 'reported';
  /** At most 120 characters. */
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Paragraphs, two to four. */
  readonly description: readonly string[];
  readonly category: (typeof missionCategories)[number];
  readonly domains: readonly (typeof missionDomains)[number][];
  readonly beneficiaries: readonly (typeof beneficiaries)[number][];
  readonly remote: (typeof remoteModes)[number];
  readonly accessibility?: readonly (typeof accessibilityFeatures)[number][];
  /** The first is where the mission is searched. */
  readonly at?: readonly Address[];
  readonly when?: RelativeSchedule;
  /** When it was published, or last changed when it is not public; fractions are hours. */
  readonly daysAgo: number;
  /** Nobody is sought after that many days. */
  readonly expiresInDays?: number;
}

/** One invented organisation and what it asks for. */
export interface DemonstrationOrganization {
  readonly organization: MissionOrganization;
  readonly missions: readonly DemonstrationMission[];
}
