import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, intlTag, langAttribute, languageOf, supportedLanguage } from './language.ts';

describe('supportedLanguage', () => {
  const table: [string | undefined, string][] = [
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['FR-simple', 'fr-simple'],
    ['fr-x-falc', 'fr-simple'],
    ['en-GB', 'en'],
    ['ar-MA', 'ar'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['uk-UA', 'uk'],
    ['tr', 'tr'],
    ['de', 'fr'],
    ['', 'fr'],
    [undefined, 'fr'],
  ];
  for (const [tag, expected] of table) {
    it(`speaks ${expected} to ${String(tag)}`, () => {
      expect(supportedLanguage(tag)).to.equal(expected);
    });
  }
});

describe('languageOf', () => {
  it('takes the nearest language, out of shadow roots too, unless the element or the loader names one', async () => {
    const around = await fixture(html`<div lang="ar"><div></div></div>`);
    const host = around.firstElementChild!;
    const inside = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inside);

    expect(languageOf(inside)).to.equal('ar');
    expect(languageOf(inside, 'en')).to.equal('en');
    inside.lang = 'fr-simple';
    expect(languageOf(inside, 'en')).to.equal('fr-simple');
  });
});

it('says how a language is written and marked up', () => {
  expect([directionOf('ar'), directionOf('en')]).to.deep.equal(['rtl', 'ltr']);
  expect([langAttribute('fr-simple'), langAttribute('ar')]).to.deep.equal(['fr', 'ar']);
  expect(new Intl.NumberFormat(intlTag('ar')).format(26)).to.equal('26');
  expect(new Intl.NumberFormat(intlTag('fr-simple')).resolvedOptions().locale).to.equal('fr');
  expect([intlTag('pt'), intlTag('uk')]).to.deep.equal(['pt-PT', 'uk']);
});
