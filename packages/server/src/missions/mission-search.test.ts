import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../database/database.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  SITE,
} from './testing/mission-fixtures.ts';

let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
  await keepMissions(database, [
    entry('colis', {
      title: 'Préparer les colis de l’aide alimentaire',
      summary: 'Trier et peser',
      description: 'Une équipe vous accueille au dépôt.',
      addresses: [{ city: 'Étoile-sur-Rhône' }],
    }),
    entry('courses', {
      title: 'Faire les courses de personnes âgées isolées',
      organization: { id: 'voisins', name: 'Les Voisins du Lavoir' },
    }),
    entry('porte', { title: 'Distribuer des tracts porte-à-porte', description: 'Œuvre sociale' }),
    entry('repas', { title: 'Servir une soupe', category: 'emergency-food-aid' }),
    entry('enfants', { title: "Garder les enfants d'une soignante", summary: 'aujourd’hui' }),
  ]);
});
after(() => database.close());

async function find(q: string): Promise<string[]> {
  const { items } = await missions.list({ q });
  return items.map(({ id }) => id).toSorted();
}

for (const [q, ...ids] of [
  ['aide alim', 'colis', 'repas'],
  ['aide alimentaire', 'colis', 'repas'],
  ['AIDES ALIMENTAIRES', 'colis', 'repas'],
  ['courses personnes âg', 'courses'],
  ['courses personnes ag', 'courses'],
  ['personne isole', 'courses'],
  ['prep', 'colis'],
  ['colis courses'],
  ['colis or courses', 'colis', 'courses'],
  ['personnes -colis', 'courses'],
  ['-colis voisins', 'courses'],
  ['"aide alimentaire"', 'colis', 'repas'],
  ['"alimentaire aide"'],
  ['"aide alim'],
  ['lavoir', 'courses'],
  ['depot', 'colis'],
  ['etoile', 'colis'],
  ['oeuvre', 'porte'],
  ['œuv', 'porte'],
  ['porte-à-por', 'porte'],
  ['porte-à-porte', 'porte'],
  ['porte à porte', 'porte'],
  ['"porte-à-porte"', 'porte'],
  ['-porte-à-porte -colis -courses', 'enfants', 'repas'],
  ["d'une soign", 'enfants'],
  ['les enfants', 'enfants'],
  ['garder les', 'enfants'],
  ['chocolat'],
] as const) {
  test(`« ${q} » finds ${ids.join(', ') || 'nothing'}`, async () => {
    assert.deepEqual(await find(q), [...ids].toSorted());
  });
}

test('a word of grammar alone finds what begins like it', async () => {
  assert.deepEqual(await find('de'), ['colis']);
});

const harmless = [
  "'",
  "''",
  '"',
  '""',
  "'; drop table mission; --",
  "x':*",
  'a & b | !c <-> d',
  '(((',
  ':*',
  '\\',
  '\\\\\'"',
  '%',
  '_',
  '$1',
  'ŉ',
  'ŉx',
  // What the dictionary takes away, or makes a quote, an operator or a blank of.
  '\u0301\u0301',
  'aide \u0301\u0301',
  '\u0301\u0301a',
  '\u0345\u0345',
  '\u064B\u064B',
  '\u20DD\u20DD',
  '\uFE0F\uFE0F',
  '½',
  '½½',
  'aide ½½',
  '№№',
  'ª№',
  '℅℀',
  '’’',
  '«« »»',
  '⁽a⁾⁽',
  'ʹʹ',
  'ˈˈ',
  'ʻʼʽ',
  'ˊˋ',
  'ᵔᵕ',
  '＆＆',
  'ﾞﾞ',
  'ﬁ ﬃ',
  'İstanbul',
  '🎁',
  '👩‍👩‍👧',
  'مساعدة',
  'العربية متطوع',
  '中文',
  '- - -',
  '-',
  'or',
  'or or',
  'aide or',
  'à',
  'é'.repeat(200),
  'x '.repeat(100),
  '"'.repeat(200),
  '-a'.repeat(100),
  'l’'.repeat(100),
  '\u202Etxet',
  ' ',
];

for (const q of harmless) {
  test(`« ${q.slice(0, 20)} » is answered`, async () => {
    const page = await missions.list({ q });
    assert.ok((page.total ?? -1) >= 0 && (page.total ?? 0) <= 4);
    assert.equal(page.items.length, page.total);
  });
}

test('an emoji, punctuation, accents alone or nothing finds nothing, rather than everything', async () => {
  for (const q of ['🎁', '!!', ' ', '\u0301\u0301']) assert.deepEqual(await find(q), [], q);
});
