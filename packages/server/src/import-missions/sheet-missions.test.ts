import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Mission } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { readSheetMissions } from './sheet-missions.ts';
import { SheetError } from './sheet.ts';
import type { SheetCell } from './sheet.ts';
import { faultsOf, readOne, sheetOptions } from './testing/sheet-world.ts';

const noCommune = "sans commune, la mission n'est trouvée par aucune recherche de lieu.";

describe('readSheetMissions', () => {
  it('reads every column of a line', () => {
    const reading = readOne({
      identifiant: 'colis-1',
      "site de l'association": 'www.panier.example',
      catégorie: 'aide alimentaire',
      domaines: 'Santé, Bâtiment',
      résumé: 'Trier, peser.',
      description: 'Ligne 1\r\nLigne 2',
      commune: 'Romans-sur-Isère',
      'code postal': 26100,
      adresse: '2 rue du Lavoir',
      date: '10/06/2026',
      horaires: '9h-12h',
      durée: 'quelques heures',
      places: '6',
      'places restantes': 2,
      lien: 'https://panier.example/colis',
      'à distance': 'non',
      urgent: 'x',
      mineurs: 'oui',
      'âge minimum': '16',
      bénéficiaires: 'Personnes âgées; enfants',
      pmr: 'oui',
      prérequis: 'Porter 10 kg, sans se presser; Aimer rire',
      "fin d'affichage": '12/06/2026',
    });
    assert.deepEqual([reading.faults, reading.remarks, reading.ignoredColumns], [[], [], []]);
    const [mission] = reading.missions;
    assert.deepEqual(z.parse(Mission, mission), mission);
    assert.deepEqual(mission, {
      type: 'mission',
      id: 'tableur-du-ccas.colis-1',
      title: 'Trier',
      organization: {
        id: mission?.organization.id,
        name: 'Le Panier du Coteau',
        url: 'https://www.panier.example',
      },
      apply: { mode: 'external', url: 'https://panier.example/colis' },
      updatedAt: '2026-06-01T08:00:00.000Z',
      publishedAt: '2026-06-01T08:00:00.000Z',
      provenance: { sourceName: 'Tableur du CCAS', sourceId: 'colis-1' },
      category: 'emergency-food-aid',
      domains: ['sante', 'batiment-industrie-logistique'],
      summary: 'Trier, peser.',
      description: 'Ligne 1\nLigne 2',
      lang: 'fr',
      beneficiaries: ['seniors', 'children'],
      remote: 'no',
      places: { count: 6, left: 2 },
      urgent: true,
      openToMinors: true,
      minimumAge: 16,
      accessibility: ['reduced-mobility'],
      prerequisites: ['Porter 10 kg, sans se presser', 'Aimer rire'],
      expiresAt: '2026-06-12T22:00:00.000Z',
      addresses: [
        {
          street: '2 rue du Lavoir',
          postalCode: '26100',
          city: 'Romans-sur-Isère',
          inseeCode: '26281',
          departmentCode: '26',
          location: { type: 'Point', coordinates: [4.9, 44.9] },
          precision: 'commune',
        },
      ],
      schedule: {
        startAt: '2026-06-10T07:00:00.000Z',
        endAt: '2026-06-10T10:00:00.000Z',
        timeZone: 'Europe/Paris',
        commitment: 'few-hours',
      },
    });
    assert.match(mission?.organization.id ?? '', /^le-panier-du-coteau-[0-9a-f]{8}$/);
  });

  it('needs a title and an organisation, and nothing else where one can apply', () => {
    const { missions, remarks, faults } = readOne({});
    assert.deepEqual(faults, []);
    assert.deepEqual(missions[0]?.apply, { mode: 'protocol' });
    assert.match(missions[0]?.provenance?.sourceId ?? '', /^trier-[0-9a-f]{8}$/);
    assert.deepEqual(remarks, [{ line: 2, sentence: noCommune }]);
  });

  it('gives a line the same id whatever its place, and however it is spelled', () => {
    const id = (title: string) => readOne({ titre: title }).missions[0]?.id;
    assert.equal(id('Trier les Légumes'), id('trier les legumes '));
    assert.notEqual(id('Trier les légumes'), id('Trier les fruits'));
    assert.match(id('فرز الخضار') ?? '', /^tableur-du-ccas\.[0-9a-f]{8}$/);
  });

  const schedules: readonly (readonly [string, Readonly<Record<string, SheetCell>>, object])[] = [
    [
      'two times of the clock',
      { date: '10/06/2026', 'heure de début': '14h', 'heure de fin': 0.75 },
      { startAt: '2026-06-10T12:00:00.000Z', endAt: '2026-06-10T16:00:00.000Z' },
    ],
    [
      'several days',
      { date: new Date('2026-06-10'), 'date de fin': '12/06/2026', horaires: '9h-17h' },
      { startAt: '2026-06-10T07:00:00.000Z', endAt: '2026-06-12T15:00:00.000Z' },
    ],
    [
      'a night',
      { date: '10/06/2026', horaires: '22h-2h' },
      { startAt: '2026-06-10T20:00:00.000Z', endAt: '2026-06-11T00:00:00.000Z' },
    ],
    [
      'a day with its time',
      { date: new Date('2026-06-10T14:30:00Z') },
      { startAt: '2026-06-10T12:30:00.000Z', endAt: '2026-06-10T12:30:00.000Z' },
    ],
    [
      'hours in words',
      { date: '10/06/2026', horaires: 'le matin' },
      { startAt: '2026-06-10T07:00:00.000Z', endAt: '2026-06-10T16:00:00.000Z', text: 'le matin' },
    ],
  ];
  for (const [name, cells, expected] of schedules) {
    it(`reads ${name}`, () => {
      const { missions, faults } = readOne(cells);
      assert.deepEqual(faults, []);
      assert.deepEqual(missions[0]?.schedule, { ...expected, timeZone: 'Europe/Paris' });
    });
  }

  it('reads words alone', () => {
    const { missions } = readOne({ quand: 'Tous les mardis', horaires: 'à midi et demi' });
    assert.deepEqual(missions[0]?.schedule, { text: 'Tous les mardis · à midi et demi' });
  });

  it('says what was perhaps not meant so', () => {
    const past = readOne({ date: '10/05/2026', commune: 'Romans-sur-Isère' });
    assert.deepEqual(
      past.remarks.map(({ sentence }) => sentence),
      [
        "la date est passée : la mission n'est pas montrée.",
        'sans horaires, la mission est montrée de 9 h à 18 h.',
      ],
    );
    assert.deepEqual(readOne({ 'à distance': 'oui' }).remarks, []);
    assert.deepEqual(readOne({ couleur: 'vert', 'Note (interne)': '' }).ignoredColumns, [
      'couleur',
      'Note (interne)',
    ]);
  });

  it('keeps formulas and markup as the text that they are', () => {
    for (const title of ['=1+1', '@SUM(A1)', '<script>alert(1)</script>', '{{7*7}}', '__proto__']) {
      const { missions, faults } = readOne({ titre: title });
      assert.deepEqual([faults, missions[0]?.title], [[], title]);
    }
  });

  it('leaves out empty lines, and numbers the others as people see them', () => {
    const rows = [
      ['Missions de la commune'],
      [],
      ['TITRE *', 'Association'],
      [null, ' '],
      ['', 'Le Panier'],
    ];
    const { lines, faults } = readSheetMissions(rows, sheetOptions);
    assert.equal(lines, 1);
    assert.deepEqual(faults, [
      {
        line: 5,
        column: 'titre',
        sentence: 'la cellule est vide. Remplissez-la, ou effacez toute la ligne.',
      },
    ]);
  });
});

describe('two lines', () => {
  const read = (...rows: string[][]) =>
    readSheetMissions([['id', 'titre', 'organisation'], ...rows], sheetOptions);

  it('of one title and organisation need a column to tell them apart', () => {
    assert.deepEqual(faultsOf(read(['', 'Trier', 'P'], ['', 'TRIER', 'p'])), [
      'titre: le même titre et la même organisation que la ligne 2. Remplissez la colonne « identifiant », ou retirez la ligne.',
    ]);
    assert.deepEqual(faultsOf(read(['a', 'Trier', 'P'], ['b', 'Trier', 'P'])), []);
  });

  it('of one identifier are refused, also when only its case differs', () => {
    assert.deepEqual(faultsOf(read(['a1', 'Trier', 'P'], ['A1', 'Peser', 'P'])), [
      'identifiant: le même identifiant que la ligne 2. Donnez un identifiant à chaque mission.',
    ]);
  });
});

describe('headings', () => {
  const refused = (rows: SheetCell[][], sentence: RegExp) =>
    assert.throws(
      () => readSheetMissions(rows, sheetOptions),
      (error: unknown) => error instanceof SheetError && sentence.test(error.message),
    );

  it('that are not there are asked for, with what was read', () => {
    refused(
      [['Nom', 'Ville']],
      /au moins « titre » et « organisation »\. Première ligne lue : Nom \| Ville\./,
    );
    refused([], /Le fichier est vide\./);
  });

  it('that mean the same are refused', () => {
    refused(
      [['titre', 'organisation', 'Commune', 'Ville']],
      /Deux colonnes veulent dire « commune » : la 3e et la 4e/,
    );
  });
});
