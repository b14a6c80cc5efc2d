import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A commune or a municipal arrondissement as the Code officiel géographique names it today. */
export interface OfficialCommune {
  readonly code: string;
  readonly name: string;
  readonly kind: 'commune' | 'arrondissement';
  readonly department: string;
  /** Code of the arrondissement (subdivision of a département), unknown overseas in places. */
  readonly district: string | undefined;
  /** Code of the intercommunality (EPCI), absent for the few communes without one. */
  readonly intercommunality: string | undefined;
  readonly postcodes: readonly string[];
  readonly population: number | undefined;
}

/** The whole code: what exists, how it is grouped, and the names that merged communes left behind. */
export interface OfficialCode {
  readonly communes: readonly OfficialCommune[];
  /** `[name, code of the present commune]` of each commune that merged into another. */
  readonly formerNames: readonly (readonly [name: string, code: string])[];
  /** Code of a merged commune → code of the present one. */
  readonly successors: ReadonlyMap<string, string>;
  /** Département code → its name and its region's. */
  readonly departments: ReadonlyMap<string, { readonly name: string; readonly region: string }>;
  /** Version of the package that carries the code; its major number follows the year. */
  readonly version: string;
}

interface SourceCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly arrondissement?: string;
  readonly chefLieu?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}
interface SourceArea {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
}
interface SourceIntercommunality {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

const packageName = '@etalab/decoupage-administratif';
const require = createRequire(import.meta.url);

/** Reads the Code officiel géographique from the installed package. Data: Licence Ouverte 2.0. */
export function readOfficialCode(): OfficialCode {
  const rows = readJson('data/communes.json') as readonly SourceCommune[];
  const regions = new Map(
    (readJson('data/regions.json') as readonly SourceArea[]).map(({ code, nom }) => [code, nom]),
  );
  const intercommunalities = new Map(
    (readJson('data/epci.json') as readonly SourceIntercommunality[]).flatMap((epci) =>
      epci.membres.map((member) => [member.code, epci.code] as const),
    ),
  );
  const merged = rows.filter(({ chefLieu }) => chefLieu !== undefined);
  return {
    communes: rows.filter(isPresent).map((row) => ({
      code: row.code,
      name: row.nom,
      kind: row.type === 'commune-actuelle' ? 'commune' : 'arrondissement',
      department: row.departement,
      district: row.arrondissement,
      intercommunality: intercommunalities.get(row.code),
      postcodes: row.codesPostaux ?? [],
      population: row.population,
    })),
    formerNames: merged.map(({ nom, chefLieu }) => [nom, chefLieu ?? ''] as const),
    successors: new Map(merged.map(({ code, chefLieu }) => [code, chefLieu ?? ''])),
    departments: new Map(
      (readJson('data/departements.json') as readonly SourceArea[]).map(({ code, nom, region }) => [
        code,
        { name: nom, region: regions.get(region ?? '') ?? nom },
      ]),
    ),
    version: (readJson('package.json') as { readonly version: string }).version,
  };
}

function isPresent({ type }: SourceCommune): boolean {
  return type === 'commune-actuelle' || type === 'arrondissement-municipal';
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(`${packageName}/${path}`), 'utf8'));
}
