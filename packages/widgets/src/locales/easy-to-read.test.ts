import { expect } from '@open-wc/testing';
import { catalogueEntries, catalogueSentences, wordCount } from './testing/catalogue-entries.ts';
import { wholeCatalogue } from './testing/whole-catalogue.ts';

const french = await wholeCatalogue('fr');
const simple = await wholeCatalogue('fr-simple');

/** Words that say less than others do, or blame the reader. */
const stiff =
  /veuillez|erreur de validation|erreur|invalide|incorrect|échou|merci de bien vouloir/i;

/** One thing has one name: the word that is used, and those that would be a second one. */
const oneTerm: Readonly<Record<string, RegExp>> = {
  appuyer: /\bcliqu|\btapot/i,
  'e-mail': /courriel|\bm[ée]l\b|\bmails?\b(?<!e-mails?)|adresse électronique/i,
  effacer: /supprim/i,
  écrire: /\bsaisi|renseign/i,
  choisir: /sélectionn/i,
  mission: /\bannonces?\b/i,
  réessayer: /\bretent/i,
};

/** Of easy-to-read French alone: French may say these. */
const oneEasyTerm: Readonly<Record<string, RegExp>> = {
  ville: /\bcommunes?\b/i,
  'chez vous': /à distance|télétravail/i,
  internet: /réseau|connexion|connecté/i,
};

/** Words of `catalogue` that break one of `rules`. */
function broken(catalogue: object, rules: Readonly<Record<string, RegExp>>): string[] {
  return catalogueEntries(catalogue).flatMap(([name, text]) =>
    Object.entries(rules)
      .filter(([, others]) => others.test(text))
      .map(([term]) => `${name}: «${text}» should say "${term}"`),
  );
}

function tooLong(catalogue: object, limit: number): string[] {
  return catalogueSentences(catalogue)
    .filter(({ sentence }) => wordCount(sentence) > limit)
    .map(({ name, sentence }) => `${name}: ${sentence}`);
}

describe('French', () => {
  it('has no sentence of more than 20 words', () => {
    expect(tooLong(french, 20)).to.deep.equal([]);
  });

  it('neither blames nor commands, and calls one thing by one name', () => {
    expect(broken(french, { 'something kind': stiff, ...oneTerm })).to.deep.equal([]);
  });
});

describe('easy-to-read French', () => {
  it('has sentences of 12 words at most on average, none above 15', () => {
    const counts = catalogueSentences(simple)
      .map(({ sentence }) => wordCount(sentence))
      .filter((count) => count > 2);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;

    expect(mean).to.be.at.most(12);
    expect(tooLong(simple, 15)).to.deep.equal([]);
  });

  it('neither blames nor commands, and calls one thing by one name', () => {
    const rules = { 'something kind': stiff, ...oneTerm, ...oneEasyTerm };
    expect(broken(simple, rules)).to.deep.equal([]);
  });

  it('has its own words: what is as in French is short', () => {
    const own = new Map(catalogueEntries(simple));
    const long = catalogueEntries(french).filter(
      ([name, text]) => own.get(name) === text && wordCount(text) > 12,
    );

    expect(long).to.deep.equal([]);
  });
});
