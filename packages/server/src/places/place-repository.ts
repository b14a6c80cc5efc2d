import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import { findByInseeCode, findByPostcode } from './find-by-code.ts';
import { findByName } from './find-by-name.ts';
import { findDespiteErrors, forgivenErrors } from './find-despite-errors.ts';
import { placeColumns, toPlace, type FoundPlace, type PlaceRow } from './place-row.ts';
import { readPlaceSearch, type NameSearch, type PlaceSearch } from './place-search.ts';

/** Reads the communes of France; `loadCommunes` must have run. */
export interface PlaceRepository {
  /**
   * The communes that somebody may mean by `q`: a name (or part of it, or with typing errors), a postcode or
   * its beginning, an INSEE code, `26000 Valence`, `valence (26)`, `Lyon 3e`. A postcode answers by itself when the
   * name beside it is none of its communes, and the name when no commune has the postcode (a Cedex). Best first, in a total order; empty when nothing fits. Any text is accepted.
   *
   * @param query.limit at most so many, 1 or more.
   */
  search(query: { readonly q: string; readonly limit: number }): Promise<readonly FoundPlace[]>;
  /** The commune or municipal arrondissement of an INSEE code (`26362`, `2A004`, `75111`). */
  get(inseeCode: string): Promise<FoundPlace | undefined>;
}

/** Places at the end of a list for names with one typing error, when no name is quite what was typed. */
const keptForErrors = 2;

/** Creates the repository over an open, migrated database. */
export function createPlaceRepository({ kysely: db }: Database): PlaceRepository {
  return {
    async search({ q, limit }) {
      return (await findRows(db, readPlaceSearch(q), limit)).map(toPlace);
    },
    async get(inseeCode) {
      const { rows } = await sql<PlaceRow>`
        select ${placeColumns} from commune c where c.insee_code = ${inseeCode}`.execute(db);
      return rows[0] && toPlace(rows[0]);
    },
  };
}

async function findRows(
  db: Kysely<Schema>,
  search: PlaceSearch,
  limit: number,
): Promise<readonly PlaceRow[]> {
  if (search.by === 'nothing') return [];
  if (search.by === 'postcode') return findByPostcode(db, search.prefix, limit);
  if (search.by === 'insee-code') return findByInseeCode(db, search.prefix, limit);
  const named = await searchByName(db, search, limit);
  const { postcode, ...name } = search;
  // `26000 Paris`, `26000 Valence France`: the words lead nowhere, five digits are seldom a slip.
  if (named.length > 0 || postcode === undefined) return named;
  const coded = await findByPostcode(db, postcode, limit);
  if (coded.some((row) => row.matched_postcode)) return coded;
  // `26958 Valence Cedex 9`: no commune has that postcode; it begins with the département all the same. Five digits
  // may be the INSEE code of quite another commune then, which the name tells.
  const departmentCode = postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
  const there = await findByName(db, { ...name, departmentCode }, limit);
  if (there.length > 0) return there;
  return coded.length > 0 ? coded : searchByName(db, name, limit);
}

/**
 * A name that exists as it was typed needs no guessing. Else the last places are kept for names with one error,
 * so that `lile` shows Lille beside L'Île-Rousse.
 */
async function searchByName(
  db: Kysely<Schema>,
  search: NameSearch,
  limit: number,
): Promise<readonly PlaceRow[]> {
  const found = await findByName(db, search, limit);
  if (found.some((row) => row.is_whole)) return found;
  const forgiven = forgivenErrors(search);
  const allowed = found.length === 0 ? forgiven : Math.min(forgiven, 1);
  const known = new Set(found.map((row) => row.insee_code));
  const near = (await findDespiteErrors(db, search, { allowed, limit })).filter(
    (row) => !known.has(row.insee_code),
  );
  const kept = Math.min(near.length, keptForErrors);
  return [...found.slice(0, Math.max(limit - kept, 1)), ...near].slice(0, limit);
}
