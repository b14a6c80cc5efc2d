import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import { readCommuneFile, type CommuneFile } from './commune-file.ts';
import { letterMask } from './letter-mask.ts';
import { placeKey } from './place-key.ts';

/** What a call of `loadCommunes` did. */
export interface LoadedCommunes {
  /** False when the release of the file was there already. */
  readonly changed: boolean;
  readonly version: string;
  /** Communes and arrondissements in the database. */
  readonly count: number;
}

/** Any number, the same in every process that loads communes: one loads, the others wait and find it done. */
const loadLock = 4_120_003;

/**
 * Brings the communes of the file into the database, unless that release is there already. All or nothing;
 * readers see the old list until the new one is complete. Official positions that were imported stay.
 *
 * @param path file made by the build; default: the package's own.
 * @throws Error when the file is missing or damaged: see `readCommuneFile`.
 */
export async function loadCommunes(database: Database, path?: string): Promise<LoadedCommunes> {
  const file = await readCommuneFile(path);
  const { version } = file;
  const count = file.communes.length;
  if ((await loadedVersion(database.kysely)) === version) return { changed: false, version, count };
  return database.kysely.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${loadLock})`.execute(trx);
    if ((await loadedVersion(trx)) === version) return { changed: false, version, count };
    await upsertCommunes(trx, file);
    await replaceNames(trx, file);
    await replacePostcodes(trx, file);
    await sql`
      insert into commune_release (version) values (${version})
      on conflict (only_row) do update set version = excluded.version, loaded_at = now()
    `.execute(trx);
    // The embedded engine has no background analyze, and without statistics trigrams are scanned.
    await sql`analyze commune, commune_name, commune_postcode`.execute(trx);
    return { changed: true, version, count };
  });
}

async function loadedVersion(db: Kysely<Schema>): Promise<string | undefined> {
  const { rows } = await sql<{ version: string }>`select version from commune_release`.execute(db);
  return rows[0]?.version;
}

async function upsertCommunes(db: Kysely<Schema>, { communes, departments }: CommuneFile) {
  const codes = communes.map(([code]) => code);
  await sql`delete from commune where insee_code <> all (${codes}::text[])`.execute(db);
  await sql`
    insert into commune (
      insee_code, name, kind, department_code, department_name, region_name, postcodes, population,
      longitude, latitude, position_precision
    )
    select c.code, c.name, case c.kind when 'c' then 'commune' else 'arrondissement' end,
      c.department, d.name, d.region, string_to_array(c.postcodes, ' '), c.population,
      c.longitude, c.latitude, c.accuracy
    from unnest(
      ${codes}::text[], ${communes.map((row) => row[1])}::text[],
      ${communes.map((row) => row[2])}::text[], ${communes.map((row) => row[3])}::text[],
      ${communes.map((row) => row[4])}::text[], ${communes.map((row) => row[5])}::int[],
      ${communes.map((row) => row[6])}::float8[], ${communes.map((row) => row[7])}::float8[],
      ${communes.map((row) => row[8])}::text[]
    ) as c (code, name, kind, department, postcodes, population, longitude, latitude, accuracy)
    join unnest(
      ${departments.map(([code]) => code)}::text[], ${departments.map(([, name]) => name)}::text[],
      ${departments.map(([, , region]) => region)}::text[]
    ) as d (code, name, region) on d.code = c.department
    on conflict (insee_code) do update set
      name = excluded.name, kind = excluded.kind, department_code = excluded.department_code,
      department_name = excluded.department_name, region_name = excluded.region_name,
      postcodes = excluded.postcodes, population = excluded.population,
      longitude = case when commune.position_precision = 'official'
        then commune.longitude else excluded.longitude end,
      latitude = case when commune.position_precision = 'official'
        then commune.latitude else excluded.latitude end,
      position_precision = case when commune.position_precision = 'official'
        then 'official' else excluded.position_precision end
  `.execute(db);
}

async function replaceNames(db: Kysely<Schema>, { communes, formerNames }: CommuneFile) {
  const rows = new Map(communes.map((row) => [row[0], row]));
  const present = communes.map(([code, name]) => ({ code, ...placeKey(name), former: false }));
  const former = formerNames.map(([name, code]) => ({ code, ...placeKey(name), former: true }));
  const names = [...present, ...former];
  await sql`delete from commune_name`.execute(db);
  await sql`
    insert into commune_name
      (insee_code, key, compact, letters, key_length, former, arrondissement, department_code, population)
    select * from unnest(
      ${names.map(({ code }) => code)}::text[], ${names.map(({ key }) => key)}::text[],
      ${names.map(({ compact }) => compact)}::text[],
      ${names.map(({ key }) => letterMask(key))}::int[],
      ${names.map(({ key }) => key.length)}::int[],
      ${names.map((name) => name.former)}::boolean[],
      ${names.map(({ code }) => rows.get(code)?.[2] === 'a')}::boolean[],
      ${names.map(({ code }) => rows.get(code)?.[3])}::text[],
      ${names.map(({ code }) => rows.get(code)?.[5] ?? 0)}::int[]
    )
    on conflict do nothing
  `.execute(db);
}

async function replacePostcodes(db: Kysely<Schema>, { communes }: CommuneFile) {
  const pairs = communes.flatMap(([code, , kind, , postcodes, population]) =>
    postcodes
      .split(' ')
      .filter((postcode) => postcode !== '')
      .map((postcode) => ({ postcode, code, kind, population })),
  );
  await sql`delete from commune_postcode`.execute(db);
  await sql`
    insert into commune_postcode (postcode, insee_code, arrondissement, population)
    select * from unnest(
      ${pairs.map(({ postcode }) => postcode)}::text[], ${pairs.map(({ code }) => code)}::text[],
      ${pairs.map(({ kind }) => kind === 'a')}::boolean[],
      ${pairs.map(({ population }) => population ?? 0)}::int[]
    )
  `.execute(db);
}
