import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { editDistance, prefixDistance } from './edit-distance.ts';
import { startsWith } from './find-by-code.ts';
import { isWithin } from './find-by-name.ts';
import { letterMask } from './letter-mask.ts';
import { placeColumns, type PlaceRow } from './place-row.ts';
import type { NameSearch } from './place-search.ts';

interface Comparison {
  /** With the whole name, or only its beginning: somebody is still typing. */
  readonly mode: 'whole' | 'begun';
  readonly errors: number;
}

interface Candidate {
  readonly insee_code: string;
  readonly key: string;
  readonly former: boolean;
  readonly arrondissement: boolean;
  readonly population: number;
}

/** How many typing errors are forgiven: one in up to 4 letters, two in up to 9, then three. */
export function forgivenErrors({ key }: NameSearch): number {
  if (key.length < 3) return 0;
  return key.length <= 4 ? 1 : key.length <= 9 ? 2 : 3;
}

/** How far a guess may go. */
export interface Guess {
  /** Most typing errors, see `forgivenErrors`; 0 finds nothing. */
  readonly allowed: number;
  readonly limit: number;
}

/**
 * Communes whose name differs from what was typed by one typing error; else those whose name begins so but for
 * one error; else the same with as many errors as allowed. The fewest errors first, then the most populous.
 *
 * The database sorts out by length and letters (a few milliseconds; trigrams took a hundred on names like
 * "Saint-…"), the errors of the few names left are counted here.
 */
export async function findDespiteErrors(
  db: Kysely<Schema>,
  search: NameSearch,
  { allowed, limit }: Guess,
): Promise<readonly PlaceRow[]> {
  for (const errors of new Set([Math.min(1, allowed), allowed])) {
    for (const mode of errors === 0 ? [] : (['whole', 'begun'] as const)) {
      const candidates = await selectCandidates(db, search, { mode, errors });
      const codes = rank(candidates, search.key, { mode, errors });
      if (codes.length > 0) return readPlaces(db, search, codes.slice(0, limit));
    }
  }
  return [];
}

async function selectCandidates(
  db: Kysely<Schema>,
  search: NameSearch,
  { mode, errors }: Comparison,
): Promise<readonly Candidate[]> {
  const { length } = search.key;
  const mask = letterMask(search.key);
  const condition =
    mode === 'whole'
      ? sql`key_length between ${length - errors}::int and ${length + errors}::int
          and bit_count((letters & ~${mask}::int)::bit(32)) <= ${errors}`
      : // A name still being typed may be of any length; its first letter is then taken to be right.
        sql`${startsWith('key', search.key.slice(0, 1))} and key_length >= ${length}`;
  const { rows } = await sql<Candidate>`
    select insee_code, key, former, arrondissement, population from commune_name
    where ${condition} and ${isWithin(search)}
      and bit_count((${mask}::int & ~letters)::bit(32)) <= ${errors}`.execute(db);
  return rows;
}

async function readPlaces(
  db: Kysely<Schema>,
  { postcode }: NameSearch,
  codes: readonly string[],
): Promise<readonly PlaceRow[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<PlaceRow>`
    select ${placeColumns}, ${postcode ?? null}::text as matched_postcode
    from commune c where c.insee_code = any (${codes}::text[])
    order by array_position(${codes}::text[], c.insee_code)`.execute(db);
  return rows;
}

/** INSEE codes without repeats; a former name and an arrondissement's are a little less likely. */
function rank(
  candidates: readonly Candidate[],
  typed: string,
  { mode, errors: limit }: Comparison,
): readonly string[] {
  const distance = mode === 'whole' ? editDistance : prefixDistance;
  const ranked = candidates
    .map((candidate) => ({ candidate, errors: distance(typed, candidate.key, limit) }))
    .filter(({ errors }) => errors <= limit)
    .map(({ candidate, errors }) => ({
      ...candidate,
      errors: errors + (candidate.former || candidate.arrondissement ? 0.5 : 0),
    }))
    .toSorted(
      (a, b) =>
        a.errors - b.errors ||
        b.population - a.population ||
        (a.insee_code < b.insee_code ? -1 : 1),
    );
  return [...new Set(ranked.map((row) => row.insee_code))];
}
