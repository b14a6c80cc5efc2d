import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostedLanguages } from './hosted-ports.ts';
import { hostedLanguageOf, hostedWords } from './words.ts';

describe('the words of the hosted pages', () => {
  it('are those of the language that the address asks for, else French', () => {
    const table = {
      fr: 'fr',
      en: 'en',
      'en-GB': 'en',
      EN: 'en',
      'fr-simple': 'fr',
      uk: 'fr',
      '': 'fr',
    };
    for (const [tag, language] of Object.entries(table)) {
      assert.equal(hostedLanguageOf(tag), language, tag);
    }
  });

  it('are all there in every language', () => {
    for (const language of hostedLanguages) {
      const words = hostedWords[language];
      assert.deepEqual(Object.keys(words).toSorted(), Object.keys(hostedWords.fr).toSorted());
      assert.notEqual(words.listTitle, '');
    }
    assert.notEqual(hostedWords.en.listTitle, hostedWords.fr.listTitle);
  });
});
