import { expect } from '@open-wc/testing';
import { missionDescription, missionTitle } from './mission-text.ts';
import { mission } from './testing/sample-missions.ts';

const translated = mission('x', {
  title: 'Vélos',
  lang: 'fr',
  description: 'On répare.',
  translations: {
    en: { title: 'Bicycles', summary: 'We repair.' },
    ar: { summary: 'نصلح' },
    'fr-simple': { title: 'Les vélos' },
  },
});

const table: [tag: string, title: [string, string], description: [string, string]][] = [
  ['fr', ['Vélos', 'fr'], ['On répare.', 'fr']],
  ['en-GB', ['Bicycles', 'en'], ['We repair.', 'en']],
  ['fr-simple', ['Les vélos', 'fr'], ['On répare.', 'fr']],
  ['ar-u-nu-latn', ['Vélos', 'fr'], ['نصلح', 'ar']],
  ['constructor', ['Vélos', 'fr'], ['On répare.', 'fr']],
];
for (const [tag, title, description] of table) {
  it(`a mission reads in ${tag}, each text with its own language`, () => {
    expect(Object.values(missionTitle(translated, tag))).to.deep.equal(title);
    expect(Object.values(missionDescription(translated, tag))).to.deep.equal(description);
  });
}

it('a mission without a description shows its summary, or nothing', () => {
  const short = mission('x', { summary: 'Court.', description: '' });

  expect(missionDescription(short, 'fr')).to.deep.equal({ text: 'Court.', lang: undefined });
  expect(missionDescription(mission('x'), 'fr').text).to.equal('');
});
