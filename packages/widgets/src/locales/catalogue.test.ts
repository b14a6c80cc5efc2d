import { expect } from '@open-wc/testing';
import { languages } from '../shared/language.ts';
import { catalogue as french } from './fr.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** Every path of a catalogue with its word, functions called with arguments that any of them can take. */
function entries(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, string][] => {
    const name = path ? `${path}.${key}` : key;
    if (typeof word === 'string') return [[name, word]];
    if (typeof word === 'function')
      return [[name, String((word as (...given: unknown[]) => unknown)(3, '3'))]];
    return entries(word as object, name);
  });
}

const reference = entries(french).map(([name]) => name);

for (const language of languages) {
  describe(`the words in ${language}`, () => {
    it('are all there, and none besides', async () => {
      const names = entries(await loadCatalogue(language)).map(([name]) => name);

      expect(names.toSorted()).to.deep.equal(reference.toSorted());
    });

    it('are words: not empty, without markup, without a forgotten value', async () => {
      const bad = entries(await loadCatalogue(language)).filter(
        ([, word]) => word.trim() === '' || /[<>]|undefined|NaN|\[object/.test(word),
      );

      expect(bad).to.deep.equal([]);
    });
  });
}

describe('sentences in French', () => {
  it('are short, and polite without stiffness', () => {
    const sentences = entries(french).flatMap(([name, text]) =>
      text.split(/(?<=[.!?])\s/).map((sentence) => ({ name, sentence })),
    );
    const long = sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 20);
    const stiff = sentences.filter(({ sentence }) => /veuillez|erreur|invalide/i.test(sentence));

    expect(long).to.deep.equal([]);
    expect(stiff).to.deep.equal([]);
  });

  it('say one thing in one way for one and for many', () => {
    const { missions, placesLeft, otherPlaces, added } = french.missionList;

    expect([missions(0, '0'), missions(1, '1'), missions(2, '2')]).to.deep.equal([
      '0 mission',
      '1 mission',
      '2 missions',
    ]);
    expect(placesLeft(1)).to.equal('1 place restante');
    expect(otherPlaces(2)).to.equal('et 2 autres lieux');
    expect(added(1)).to.equal('1 mission ajoutée à la liste');
  });
});

describe('Arabic', () => {
  it('counts in its own four ways', async () => {
    const { missions } = (await loadCatalogue('ar')).missionList;

    expect([1, 2, 3, 11, 100].map((count) => missions(count, String(count)))).to.deep.equal([
      'مهمة واحدة',
      'مهمتان',
      '3 مهام',
      '11 مهمة',
      '100 مهمة',
    ]);
  });
});
