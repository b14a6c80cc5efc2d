import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inLanguage, languagesOf } from './in-language.ts';
import { mission } from './testing/mission-fixtures.ts';

const translated = mission('a', {
  title: 'Porter des repas',
  summary: 'Deux heures',
  translations: {
    en: { title: 'Carry meals', description: 'Two of you go.' },
    'fr-simple': { title: 'Porter à manger' },
  },
});

describe('a mission in a language', () => {
  it('has the texts of its translation, and keeps the original beside', () => {
    const { title, summary, description, lang, translations } = inLanguage(translated, 'en', 'fr');
    assert.deepEqual(
      { title, summary, description, lang },
      { title: 'Carry meals', summary: 'Deux heures', description: 'Two of you go.', lang: 'en' },
    );
    assert.deepEqual(translations, {
      'fr-simple': { title: 'Porter à manger' },
      fr: { title: 'Porter des repas', summary: 'Deux heures' },
    });
  });

  for (const [asked, lang] of [
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en-x-cockney', 'en'],
    ['fr-simple', 'fr-simple'],
  ] as const) {
    it(`${asked} finds ${lang}`, () => {
      assert.equal(inLanguage(translated, asked, 'fr').lang, lang);
    });
  }

  for (const asked of [undefined, 'fr', 'fr-FR', 'tlh', 'e', 'constructor', '__proto__'] as const) {
    it(`${String(asked)} leaves it as it is`, () => {
      assert.equal(inLanguage(translated, asked, 'fr'), translated);
    });
  }

  it('is in the language that it says, not in the first one of the site', () => {
    const breton = mission('b', { lang: 'br', translations: { fr: { title: 'En français' } } });
    const { title, translations } = inLanguage(breton, 'fr', 'fr');
    assert.equal(title, 'En français');
    assert.deepEqual(translations, { br: { title: 'Mission b' } });
  });

  it('languages of an answer are those of its texts', () => {
    const missions = [translated, inLanguage(translated, 'en', 'fr'), translated];
    assert.equal(languagesOf(missions, 'fr'), 'fr, en');
    assert.equal(languagesOf([], 'fr'), 'fr');
  });
});
