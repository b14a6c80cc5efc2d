import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SheetCell } from './sheet.ts';
import { faultsOf, readOne } from './testing/sheet-world.ts';

/** What is written, in which column, and what is said of it. */
const faults: readonly (readonly [column: string, cell: SheetCell, sentence: RegExp])[] = [
  ['titre', 'a\u0007b', /^« a·b » contient un caractère invisible interdit/],
  ['titre', 'a\ud83db', /contient un caractère invisible interdit/],
  ['titre', 'x'.repeat(301), /^301 caractères, au plus 300/],
  ['titre', '#REF!', /^la cellule contient l'erreur « #REF! » du tableur/],
  ['description', 'x'.repeat(20_001), /^20001 caractères, au plus 20000/],
  ['identifiant', 'é 1', /^lettres sans accent/],
  [
    'catégorie',
    'Jardin',
    /^« Jardin » n'est pas connu\. Écrivez l'un de : Aide alimentaire .+ \| Autre\./,
  ],
  ['domaines', 'Santé, Jardin', /^« Jardin » n'est pas connu/],
  ['engagement', 'toujours', /n'est pas connu/],
  ['date', '31/02/2026', /^« 31\/02\/2026 » n'est pas une date\. Écrivez jour\/mois\/année/],
  ['date', 12, /^« 12 » n'est pas une date/],
  ['date', '31/12/2026 25:00', /^« 31\/12\/2026 25:00 » n'est pas une date/],
  // A phone number in a cell that is written as a date.
  ['date', new Date(Number.NaN), /^la cellule contient l'erreur « ####### »/],
  ['titre', new Date(Number.NaN), /^la cellule contient l'erreur « ####### »/],
  ['heure de début', new Date(Number.NaN), /^la cellule contient l'erreur « ####### »/],
  ['horaires', new Date(Number.NaN), /^la cellule contient l'erreur « ####### »/],
  ['heure de début', 'tôt', /^« tôt » n'est pas une heure\. Écrivez par exemple 14h30/],
  ["fin d'affichage", 'jamais', /n'est pas une date/],
  ['places', 0, /^« 0 » n'est pas un nombre entier de 1 à 100000/],
  ['places', 'beaucoup', /n'est pas un nombre entier/],
  ['places', '-3', /n'est pas un nombre entier/],
  ['places', 2.5, /n'est pas un nombre entier/],
  ['places restantes', 3, /^plus de places restantes que de places/],
  ['âge minimum', 121, /n'est pas un nombre entier de 0 à 120/],
  ['urgent', 'peut-être', /^« peut-être » : écrivez oui ou non/],
  ['lien', 'javascript:alert(1)', /n'est pas une adresse de page/],
  ['lien', 'https://panier', /n'est pas une adresse de page/],
  ['lien', 'https://user@panier.example/', /n'est pas une adresse de page/],
  ['lien', 'https://panier.example/ deux', /n'est pas une adresse de page/],
  ['code postal', '2600A', /^« 2600A » n'est pas un code postal/],
  ['code postal', '99999', /^« 99999 » n'est aucune commune de France/],
  ['code insee', '99999', /n'est le code d'aucune commune/],
  [
    'commune',
    'Valence',
    /^« Valence » peut être Valence \(26000, INSEE 26362\) ou Valence \(82400, /,
  ],
  ['commune', 'Valance', /^« Valance » n'est aucune commune\. Est-ce Valence \(26000/],
  ['à distance', 'parfois', /n'est pas connu/],
  ['accessibilité', 'parfois', /n'est pas connu/],
  ['bénéficiaires', 'les chats', /n'est pas connu/],
  ['prérequis', `${'x'.repeat(301)}; y`, /^au plus 300 caractères par condition/],
];

describe('a cell that cannot be used', () => {
  for (const [column, cell, sentence] of faults) {
    it(`in « ${column} », ${JSON.stringify(cell)?.slice(0, 40)}, is said with its line`, () => {
      const reading = readOne({ [column]: cell });
      assert.deepEqual(reading.missions, []);
      assert.equal(reading.faults.length, 1, faultsOf(reading).join(' // '));
      const [fault] = reading.faults;
      assert.deepEqual([fault?.line, fault?.column], [2, column]);
      assert.match(fault?.sentence ?? '', sentence);
    });
  }

  it('is said beside all others of its line', () => {
    const reading = readOne({ titre: '', catégorie: '?', date: '?', places: '?', lien: '?' });
    assert.deepEqual(reading.faults.map(({ column }) => column ?? '').toSorted(), [
      'catégorie',
      'date',
      'lien',
      'places',
      'titre',
    ]);
  });

  it('is told of one cell when another should be filled', () => {
    assert.deepEqual(faultsOf(readOne({ 'date de fin': '12/06/2026' })), [
      'date: une date de fin sans date de début. Remplissez la date.',
    ]);
    assert.deepEqual(faultsOf(readOne({ date: '12/06/2026', 'date de fin': '10/06/2026' })), [
      'date de fin: la date de fin vient avant la date de début.',
    ]);
    assert.deepEqual(faultsOf(readOne({}, { takesApplications: false })), [
      "lien: sans lien, personne ne peut s'inscrire. Mettez l'adresse de la page d'inscription.",
    ]);
  });

  it('is one of a title only once', () => {
    assert.deepEqual(faultsOf(readOne({ titre: ' ' })).length, 1);
  });
});

describe('a postcode', () => {
  it('finds its commune, and gets back the zero that spreadsheets take away', () => {
    const [mission] = readOne({ 'code postal': 1500 }).missions;
    assert.equal(mission?.addresses?.[0]?.inseeCode, '01004');
    assert.equal(mission?.addresses?.[0]?.postalCode, '01500');
  });

  it('tells two communes of one name apart', () => {
    const [mission] = readOne({ commune: 'Valence', 'code postal': '82 400' }).missions;
    assert.equal(mission?.addresses?.[0]?.inseeCode, '82186');
  });

  it('is not invented for a commune that has several', () => {
    const [mission] = readOne({ 'code insee': '26281' }).missions;
    assert.equal(mission?.addresses?.[0]?.postalCode, undefined);
  });
});
