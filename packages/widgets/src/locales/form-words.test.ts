import { expect } from '@open-wc/testing';
import { languages } from '../shared/language.ts';
import { aideForm } from './fr-aide-form.ts';
import { formLater } from './fr-form-later.ts';
import { form } from './fr-form.ts';
import { loadAideForm } from './load-aide-form.ts';
import { catalogueEntries, catalogueSentences, wordCount } from './testing/catalogue-entries.ts';

const french = { form: { ...form, ...formLater }, aideForm };
const reference = catalogueEntries(french)
  .map(([name]) => name)
  .toSorted();
const stiff = /veuillez|erreur|invalide|incorrect|échou|cliqu|saisi|renseign|supprim/i;

for (const language of languages.filter((one) => one !== 'fr')) {
  describe(`the words of forms in ${language}`, () => {
    it('are all there, and none besides', async () => {
      const names = catalogueEntries(await loadAideForm(language)).map(([name]) => name);

      expect(names.toSorted()).to.deep.equal(reference);
    });

    it('are words: not empty, without markup, without a forgotten value', async () => {
      const bad = catalogueEntries(await loadAideForm(language)).filter(
        ([, word]) => word.trim() === '' || /[<>]|undefined|NaN|\[object/.test(word),
      );

      expect(bad).to.deep.equal([]);
    });
  });
}

describe('the words of forms', () => {
  it('in French: no sentence of more than 20 words, none that blames', () => {
    const long = catalogueSentences(french).filter(({ sentence }) => wordCount(sentence) > 20);

    expect(long).to.deep.equal([]);
    expect(catalogueEntries(french).filter(([, text]) => stiff.test(text))).to.deep.equal([]);
  });

  it('in easy-to-read French: 12 words a sentence on average at most, 15 at the most', async () => {
    const simple = await loadAideForm('fr-simple');
    const counts = catalogueSentences(simple).map(({ sentence }) => wordCount(sentence));
    const long = catalogueSentences(simple).filter(({ sentence }) => wordCount(sentence) > 15);

    expect(long).to.deep.equal([]);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).to.be.at.most(12);
  });

  it('say how to mend every answer, with an example where one is written', () => {
    const errors = [
      form.emailWrong,
      form.phoneWrong,
      form.places.unknown,
      aideForm.place.missing,
      aideForm.person.nameMissing,
      aideForm.contact.nameMissing,
      aideForm.contact.either,
    ];

    expect(errors.filter((text) => !/^Écrivez .*par exemple /.test(text))).to.deep.equal([]);
  });
});
