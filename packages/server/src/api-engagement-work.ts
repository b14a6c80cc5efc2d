import { importFromState } from './api-engagement/import-missions.ts';
import type { ImportedMissions } from './api-engagement/import-missions.ts';
import { createPublicationRepository } from './api-engagement/publication-repository.ts';
import { publishToState } from './api-engagement/publish-missions.ts';
import type { PublishedMissions } from './api-engagement/publish-missions.ts';
import { readSearch } from './api-engagement/search.ts';
import { createStateClient } from './api-engagement/state-client.ts';
import { CommandError } from './commands/command.ts';
import type { ApiEngagementConfig, Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { Job } from './jobs/job.ts';
import { bringInMissions } from './missions/bring-in-missions.ts';
import { readOwnMissions } from './missions/read-own-missions.ts';
import { readCommuneFile } from './places/commune-file.ts';
import { createCommuneDirectory } from './places/commune-directory.ts';
import { contentsOfDatabase } from './places/directory-contents.ts';

/** What the exchange with API Engagement works on. */
export interface ApiEngagementParts {
  readonly database: Database;
  readonly siteId: string;
  readonly config: Config;
  readonly now: Date;
  /** Waits between requests; the real time by default. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const DAY_MINUTES = 1440;

/**
 * Brings in the missions that the configuration chooses.
 *
 * @throws CommandError when it chooses none; StateServiceError when the service cannot be used.
 */
export async function importApiEngagement(parts: ApiEngagementParts): Promise<ImportedMissions> {
  const { database, siteId, config, now } = parts;
  const service = serviceOf(config);
  const search = service.search === undefined ? undefined : readSearch(service.search);
  if (!(search instanceof URLSearchParams)) {
    throw new CommandError(
      'Say which missions: API_ENGAGEMENT_SEARCH="departmentName=Drôme&type=benevolat", for example.',
    );
  }
  const contents = await contentsOfDatabase(database, await readCommuneFile());
  const directory = createCommuneDirectory(contents);
  return importFromState({
    client: createStateClient({ ...service, ...(parts.wait && { wait: parts.wait }) }),
    search,
    now,
    findCommune(name, postcode) {
      const answer = directory.find(name, postcode);
      return answer.is === 'found' ? answer.commune.inseeCode : undefined;
    },
    bringIn: (load) => bringInMissions(database, siteId, load),
  });
}

/** What an import did, for the person at the terminal. */
export function tellImport(done: ImportedMissions): readonly string[] {
  const { received, added, changed, unchanged, withdrawn, skipped, isComplete } = done;
  return [
    `${String(received)} missions received: ${String(added)} new, ${String(changed)} changed, ${String(unchanged)} as before, ${String(withdrawn)} withdrawn.`,
    ...(skipped > 0 ? [`${String(skipped)} could not be read and were left out.`] : []),
    ...(isComplete
      ? []
      : ['Not all that the service counts were found, so none was withdrawn. Try again later.']),
  ];
}

/**
 * Sends the town's own missions, and takes back those it shows no more.
 *
 * @throws CommandError when the configuration does not ask for it; StateServiceError when the service cannot be used.
 */
export async function publishToApiEngagement(
  parts: ApiEngagementParts,
): Promise<PublishedMissions> {
  const { database, siteId, config, now, wait } = parts;
  const { publishes, sources, ...service } = serviceOf(config);
  const { publicUrl } = config;
  if (!publishes || publicUrl === undefined) {
    throw new CommandError('Set API_ENGAGEMENT_PUBLISH=1 and PUBLIC_URL to send your missions.');
  }
  return publishToState({
    client: createStateClient({ ...service, ...(wait && { wait }) }),
    publications: createPublicationRepository(database, siteId),
    missions: await readOwnMissions(database, { siteId, sources, now }),
    pageOf: (id) => new URL(`e/mission/${encodeURIComponent(id)}`, publicUrl).href,
    now,
  });
}

/** What a publication did, for the person at the terminal: what was refused, with the reason. */
export function tellPublication(done: PublishedMissions): readonly string[] {
  const { created, updated, unchanged, removed, refused } = done;
  return [
    `${String(created)} missions sent, ${String(updated)} sent again, ${String(unchanged)} as before, ${String(removed)} taken back.`,
    ...refused.map(
      ({ missionId, status, comment }) =>
        `${missionId} is not shown there (${status})${comment === undefined ? '.' : `: ${comment}`}`,
    ),
  ];
}

/** What happens every night, as far as the configuration asks for it. */
export function apiEngagementJobs(parts: Omit<ApiEngagementParts, 'now'>): readonly Job[] {
  const { apiEngagement } = parts.config;
  const bringIn: Job = {
    name: 'import-api-engagement',
    everyMinutes: DAY_MINUTES,
    async run(now) {
      await importApiEngagement({ ...parts, now });
    },
  };
  const publish: Job = {
    name: 'publish-api-engagement',
    everyMinutes: DAY_MINUTES,
    async run(now) {
      await publishToApiEngagement({ ...parts, now });
    },
  };
  return [
    ...(apiEngagement?.search === undefined ? [] : [bringIn]),
    ...(apiEngagement?.publishes === true ? [publish] : []),
  ];
}

/** @throws CommandError when there is no account. */
function serviceOf({ apiEngagement }: Config): ApiEngagementConfig {
  if (apiEngagement !== undefined) return apiEngagement;
  throw new CommandError(
    'There is no account of API Engagement: set API_ENGAGEMENT_KEY to the key that its team gave you.',
  );
}
