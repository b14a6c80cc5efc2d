import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { loadCommunes } from './load-communes.ts';

/** The State's own list: every commune with the centre of its territory. Licence Ouverte 2.0. */
const OFFICIAL_COMMUNES_URL = 'https://geo.api.gouv.fr/communes?fields=code,centre&format=json';

/** Where official positions come from; everything has a default that suits. */
export interface ImportOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Another address that answers the same, e.g. a copy inside the town hall's network. */
  readonly url?: string;
  /** Whole download, in milliseconds. Default 120,000: it is about 4 MB. */
  readonly timeoutMs?: number;
}

/** What an import did. */
export interface ImportedPositions {
  /** Items in the answer. */
  readonly received: number;
  /** Communes that now have their official position. */
  readonly updated: number;
  /** Items without a usable code and centre, or of communes that we do not know. */
  readonly skipped: number;
}

const OfficialCommune = z.object({
  code: z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/)),
  centre: z.object({
    type: z.literal('Point'),
    coordinates: z.tuple([
      z.number().check(z.gte(-180), z.lte(180)),
      z.number().check(z.gte(-90), z.lte(90)),
    ]),
  }),
});
type OfficialCommune = z.infer<typeof OfficialCommune>;

/**
 * Replaces the positions of the communes by official ones, in one statement; items that are not understood
 * are left out and counted. Nothing changes when it throws.
 *
 * @throws Error that says what to try, when the service cannot be reached, refuses, or answers something else.
 */
export async function importOfficialPositions(
  { kysely: db }: Database,
  options: ImportOptions = {},
): Promise<ImportedPositions> {
  const items = await download(options);
  const communes = new Map(items.flatMap(readItem).map((commune) => [commune.code, commune]));
  if (communes.size === 0) {
    throw importError('its answer has no commune with a code and a centre');
  }
  const codes = [...communes.keys()];
  const points = [...communes.values()].map(({ centre }) => centre.coordinates);
  const result = await sql`
    update commune set longitude = o.longitude, latitude = o.latitude, position_precision = 'official'
    from unnest(
      ${codes}::text[], ${points.map(([longitude]) => longitude)}::float8[],
      ${points.map(([, latitude]) => latitude)}::float8[]
    ) as o (insee_code, longitude, latitude)
    where commune.insee_code = o.insee_code`.execute(db);
  const updated = Number(result.numAffectedRows ?? 0);
  return { received: items.length, updated, skipped: items.length - updated };
}

/**
 * The command `import-communes`: brings the list up to date, then imports the official positions, and says
 * what happened through `print`, a line at a time.
 *
 * @throws Error as `loadCommunes` and `importOfficialPositions` do.
 */
export async function runImportCommunes(
  database: Database,
  print: (line: string) => void,
  options: ImportOptions & { readonly communeFile?: string } = {},
): Promise<void> {
  const { count } = await loadCommunes(database, options.communeFile);
  print(`${count} communes and arrondissements are loaded. Asking geo.api.gouv.fr for positions…`);
  const { received, updated, skipped } = await importOfficialPositions(database, options);
  print(`${updated} official positions imported (${received} received, ${skipped} left out).`);
}

async function download({
  fetch = globalThis.fetch,
  url = OFFICIAL_COMMUNES_URL,
  timeoutMs = 120_000,
}: ImportOptions): Promise<readonly unknown[]> {
  const request = {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  };
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw importError('it cannot be reached', cause);
  });
  if (!response.ok) throw importError(`it answered ${response.status}`);
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw importError('its answer is cut off or is not JSON', cause);
  });
  if (!Array.isArray(body)) throw importError('its answer is not a list');
  return body;
}

function readItem(item: unknown): readonly OfficialCommune[] {
  const result = z.safeParse(OfficialCommune, item);
  return result.success ? [result.data] : [];
}

function importError(reason: string, cause?: unknown): Error {
  return new Error(
    `Official positions were not imported from geo.api.gouv.fr: ${reason}. Nothing was changed, the ` +
      'server works with the positions it has. Check the network and try again.',
    { cause },
  );
}
