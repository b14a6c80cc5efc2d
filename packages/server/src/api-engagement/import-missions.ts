import type { Mission } from '@coup-de-main/protocol';
import { crawl } from './crawl.ts';
import type { StateClient } from './state-client.ts';
import { SOURCE, toProtocol } from './to-protocol.ts';
import type { ReadingOptions } from './to-protocol.ts';

/** What is brought in: see `bringInMissions`. */
interface Load {
  readonly sourceName: string;
  readonly missions: readonly Mission[];
  readonly organizations: 'replace';
  readonly absent: 'withdraw' | 'leave';
  readonly now: Date;
}

/** What became of the missions. */
interface Outcome {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly withdrawn: readonly string[];
}

/** What an import works with. */
export interface ImportOptions<Result extends Outcome> extends ReadingOptions {
  readonly client: StateClient;
  readonly search: URLSearchParams;
  readonly bringIn: (load: Load) => Promise<Result>;
}

/** What an import did. */
export interface ImportedMissions {
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Missions that could not be read. */
  readonly skipped: number;
  /** False: some could not be found, so none was withdrawn. */
  readonly isComplete: boolean;
}

/**
 * Brings in every mission of a search, and withdraws those of earlier imports that are gone. Nothing changes
 * when the crawl fails; nothing is withdrawn when it is not complete.
 *
 * @throws StateServiceError
 */
export async function importFromState<Result extends Outcome>(
  options: ImportOptions<Result>,
): Promise<ImportedMissions> {
  const { client, search, bringIn, now } = options;
  const { missions: found, isComplete } = await crawl(client, search);
  const read = [...found.values()].flatMap((item) => toProtocol(item, options) ?? []);
  const missions = withOneOrganization(read);
  const { added, changed, unchanged, withdrawn } = await bringIn({
    sourceName: SOURCE,
    missions,
    organizations: 'replace',
    absent: isComplete ? 'withdraw' : 'leave',
    now,
  });
  return {
    received: found.size,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    withdrawn: withdrawn.length,
    skipped: found.size - missions.length,
    isComplete,
  };
}

/**
 * Each organisation as its newest mission tells of it, in all of its missions. They do not agree when it was renamed,
 * and their order is another one each night: all of them would be said to have changed, every night.
 */
function withOneOrganization(missions: readonly Mission[]): readonly Mission[] {
  const newest = new Map<string, Mission>();
  for (const mission of missions) {
    const known = newest.get(mission.organization.id);
    if (known === undefined || isNewer(mission, known)) {
      newest.set(mission.organization.id, mission);
    }
  }
  return missions.map((mission) => {
    const { organization } = newest.get(mission.organization.id) ?? mission;
    return { ...mission, organization };
  });
}

function isNewer(one: Mission, other: Mission): boolean {
  return one.updatedAt === other.updatedAt ? one.id > other.id : one.updatedAt > other.updatedAt;
}
