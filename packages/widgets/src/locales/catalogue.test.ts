import { expect } from '@open-wc/testing';
import { type Language, languages } from '../shared/language.ts';
import { catalogue as french } from './fr.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { catalogueEntries as entries } from './testing/catalogue-entries.ts';
import { wholeCatalogue } from './testing/whole-catalogue.ts';

const reference = entries(await wholeCatalogue('fr')).map(([name]) => name);

for (const language of languages) {
  describe(`the words in ${language}`, () => {
    it('are all there, and none besides', async () => {
      const names = entries(await wholeCatalogue(language)).map(([name]) => name);

      expect(names.toSorted()).to.deep.equal(reference.toSorted());
    });

    it('are words: not empty, without markup, without a forgotten value', async () => {
      const bad = entries(await wholeCatalogue(language)).filter(
        ([, word]) => word.trim() === '' || /[<>]|undefined|NaN|\[object/.test(word),
      );

      expect(bad).to.deep.equal([]);
    });
  });
}

describe('French', () => {
  it('counts from two on in the plural', () => {
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

describe('Ukrainian', () => {
  it('counts in three ways', async () => {
    const { missionList, missionMore } = await loadCatalogue('uk');
    const counts = [1, 3, 5, 11, 21, 22, 25];

    expect(counts.map((count) => missionList.placesLeft(count))).to.deep.equal([
      'Залишилося 1 місце',
      'Залишилося 3 місця',
      'Залишилося 5 місць',
      'Залишилося 11 місць',
      'Залишилося 21 місце',
      'Залишилося 22 місця',
      'Залишилося 25 місць',
    ]);
    expect(missionMore.detail.placesWanted(2)).to.equal('Потрібно: 2 людини');
  });

  it('puts days into the case that their preposition asks for', async () => {
    const { hotline, missionList } = await loadCatalogue('uk');
    const saturday = new Intl.DateTimeFormat('uk', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(new Date(2036, 11, 6));

    expect(missionList.from(saturday)).to.equal('З суботи, 6 грудня');
    expect(missionList.onWeekday('середа', 'вранці')).to.equal('у середу вранці');
    expect(hotline.opensOn('пʼятниця', '11:00')).to.equal(
      'Закрито, відкриється у пʼятницю об 11:00',
    );
    expect(hotline.opensOn('завтра', '9:00')).to.equal('Закрито, відкриється завтра о 9:00');
    expect(hotline.openUntilDay('неділя', '2:00')).to.equal('Зараз відкрито, до неділі, 2:00');
    expect(missionList.until('6 грудня')).to.equal('До 6 грудня');
  });
});

describe('Spanish and Portuguese', () => {
  it('give days and hours their articles', async () => {
    const es = (await loadCatalogue('es')).hotline;
    const pt = (await loadCatalogue('pt')).hotline;

    expect(es.opensOn('jueves', es.clock(9, 0))).to.equal(
      'Cerrado, abre el jueves a las\u00A09:00',
    );
    expect(es.opensOn(es.tomorrow, es.clock(1, 30))).to.equal(
      'Cerrado, abre mañana a la\u00A01:30',
    );
    expect(es.opensOn(es.onDate('lunes, 4 de enero'), es.clock(9, 0))).to.equal(
      'Cerrado, abre el lunes, 4 de enero a las\u00A09:00',
    );
    expect(pt.opensOn('quinta-feira', pt.clock(9, 0))).to.equal(
      'Fechado, abre na quinta-feira às 9h',
    );
    expect(pt.opensOn('sábado', pt.clock(1, 5))).to.equal('Fechado, abre no sábado à 1h05');
    expect(pt.span(pt.clock(9, 0), pt.clock(12, 30))).to.equal('das 9h às 12h30');
  });

  it('count one and many', async () => {
    const es = (await loadCatalogue('es')).missionList;
    const pt = (await loadCatalogue('pt')).missionList;

    expect([0, 1, 2].map((count) => es.placesLeft(count))).to.deep.equal([
      'Quedan 0 plazas',
      'Queda 1 plaza',
      'Quedan 2 plazas',
    ]);
    expect([0, 1, 2].map((count) => pt.placesLeft(count))).to.deep.equal([
      'Restam 0 lugares',
      'Resta 1 lugar',
      'Restam 2 lugares',
    ]);
  });
});

describe('Turkish', () => {
  it('keeps the word in the singular after a number', async () => {
    const { missions, placesLeft } = (await loadCatalogue('tr')).missionList;

    expect([missions(1, '1'), missions(1200, '1.200'), placesLeft(2)]).to.deep.equal([
      '1 görev',
      '1.200 görev',
      '2 yer kaldı',
    ]);
  });
});

describe('signs', () => {
  /** What a text in a language never has: another language’s quotes, a question without its opening sign. */
  const foreign: Readonly<Record<string, RegExp>> = {
    fr: /["“”]|\S[;?!»]|(?<!https?)\S:|«\S|\w'/,
    'fr-simple': /["“”]|\S[;?!»]|(?<!https?)\S:|«\S|\w'/,
    en: /["«»]|\s[;?!:]|\w'/,
    es: /["“”]|\s[;?!:]|^[^¿]*\?|^[^¡]*!|\w'/,
    pt: /["“”]|\s[;?!:]|\w'/,
    ar: /["“”,;?]/,
    uk: /["“”]|\s[;?!:]|[ыэъё]|\w'/i,
    tr: /["«»]|\s[;?!:]|\w'/,
  };
  for (const [language, signs] of Object.entries(foreign)) {
    it(`are those of the language: ${language}`, async () => {
      const catalogue = await wholeCatalogue(language as Language);
      // Clocks have colons of their own.
      const bad = entries(catalogue).filter(([, word]) => signs.test(word.replace(/\d:\d/g, '')));

      expect(bad).to.deep.equal([]);
    });
  }
});
