/** Every state of a mission. Only `published` is public; see `GONE_STATUSES` for what was. */
export const missionStatuses = [
  'draft',
  'pending-review',
  'published',
  'completed',
  'cancelled',
  'reported',
] as const;
export type MissionStatus = (typeof missionStatuses)[number];

/**
 * States in which a mission that was public says that it is gone (410). One that never was published, and
 * one that is hidden after a report, is as unknown as one that does not exist (404).
 */
export const GONE_STATUSES: ReadonlySet<MissionStatus> = new Set(['completed', 'cancelled']);
