import type { Vocabulary } from '@coup-de-main/protocol';
import { readSheetMissions } from '../sheet-missions.ts';
import type { SheetReading } from '../sheet-missions.ts';
import type { CommuneAnswer, SheetCommune, SheetOptions } from '../sheet-options.ts';
import type { SheetCell } from '../sheet.ts';

const commune = (inseeCode: string, name: string, ...postcodes: string[]): SheetCommune => ({
  inseeCode,
  name,
  departmentCode: inseeCode.slice(0, 2),
  postcodes,
  position: [4.9, 44.9],
});
const communes = [
  commune('26362', 'Valence', '26000'),
  commune('82186', 'Valence', '82400'),
  commune('26281', 'Romans-sur-Isère', '26100', '26750'),
  commune('01004', 'Ambérieu-en-Bugey', '01500'),
];

function findCommune(text: string, postcode?: string): CommuneAnswer {
  const found = communes.filter(
    ({ name, postcodes }) =>
      [name, ...postcodes].includes(text) &&
      (postcode === undefined || postcodes.includes(postcode)),
  );
  const [first] = found;
  if (first === undefined)
    return { is: 'unknown', near: text === 'Valance' ? communes.slice(0, 1) : [] };
  return found.length === 1 ? { is: 'found', commune: first } : { is: 'several', communes: found };
}

const vocabulary = (id: string, labels: Readonly<Record<string, string>>): Vocabulary => ({
  id,
  values: Object.entries(labels).map(([value, label]) => ({ value, label })),
});

/** Four communes, few words, and a clock two hours ahead of UTC. */
export const sheetOptions: SheetOptions = {
  sourceName: 'Tableur du CCAS',
  findCommune,
  communeOf: (code) => communes.find(({ inseeCode }) => inseeCode === code),
  vocabularies: {
    categories: vocabulary('mission-categories', {
      'emergency-food-aid': 'Aide alimentaire d’urgence',
      'exceptional-childcare': 'Garde exceptionnelle d’enfants',
      other: 'Autre',
    }),
    domains: vocabulary('mission-domains', {
      sante: 'Santé',
      'batiment-industrie-logistique': 'Bâtiment, industrie et logistique',
    }),
    commitments: vocabulary('commitments', { 'few-hours': 'Quelques heures' }),
    remoteModes: vocabulary('remote-modes', { possible: 'Sur place ou à distance' }),
    beneficiaries: vocabulary('beneficiaries', { seniors: 'Personnes âgées', children: 'Enfants' }),
    accessibility: vocabulary('accessibility-features', { 'easy-to-read': 'Facile à lire' }),
  },
  takesApplications: true,
  timeZone: 'Europe/Paris',
  instantAt: (day, time) => new Date(`${day}T${time}:00+02:00`),
  now: new Date('2026-06-01T08:00:00Z'),
};

/** Reads a sheet of one mission: its columns by their headings, a title and an organisation unless given. */
export function readOne(
  cells: Readonly<Record<string, SheetCell>>,
  options: Partial<SheetOptions> = {},
): SheetReading {
  const row = { titre: 'Trier', organisation: 'Le Panier du Coteau', ...cells };
  return readSheetMissions([Object.keys(row), Object.values(row)], { ...sheetOptions, ...options });
}

/** The sentences on faults: `column: sentence`. */
export function faultsOf({ faults }: SheetReading): readonly string[] {
  return faults.map(({ column, sentence }) => `${column ?? ''}: ${sentence}`);
}
