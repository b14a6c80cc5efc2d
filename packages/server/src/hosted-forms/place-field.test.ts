import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Place } from '@coup-de-main/protocol';
import { valuesFrom } from './form-values.ts';
import { placeChoice, readPlace, writtenPlace } from './place-field.ts';
import { hostedFormWords } from './words.ts';

const words = hostedFormWords.fr.form;
const place = (inseeCode: string, name: string, ...postcodes: string[]): Place => ({
  type: 'place',
  inseeCode,
  name,
  postcodes,
  departmentCode: '26',
  departmentName: 'Drôme',
});
const communes = [
  place('26362', 'Valence', '26000'),
  place('82186', 'Valence', '82400'),
  place('26281', 'Romans-sur-Isère', '26100'),
  place('26061', 'Die', '26150'),
  place('26086', 'Chamaloc', '26150'),
  place('69123', 'Lyon', '69001', '69003'),
  place('98412', 'Kerguelen'),
];
const asked: string[] = [];
const search = async ({ q }: { q: string }) => {
  asked.push(q);
  return communes.filter(
    ({ name, postcodes }) =>
      name.toLowerCase().startsWith(q.toLowerCase().slice(0, 3)) || postcodes.includes(q),
  );
};
const read = (typed: string, chosen = '') =>
  readPlace(valuesFrom({ place: typed, 'place-of': chosen }), search, words);

describe('a place that was typed', () => {
  const valence = { postalCode: '26000', inseeCode: '26362', city: 'Valence' };
  for (const typed of ['26000', '26 000', '26000 Valence', 'Valence (26000)', 'VALENCE, 26000']) {
    it(`is understood: ${typed}`, async () => {
      assert.deepEqual(await read(typed), { place: valence });
    });
  }

  it('is a postcode alone where several communes share it, or nobody knows it', async () => {
    assert.deepEqual(await read('26150'), { place: { postalCode: '26150' } });
    assert.deepEqual(await read('99999'), { place: { postalCode: '99999' } });
    const die = { postalCode: '26150', inseeCode: '26061', city: 'Die' };
    assert.deepEqual(await read('26150 die'), { place: die });
  });

  it('is found by name, without accents and hyphens', async () => {
    const romans = { postalCode: '26100', inseeCode: '26281', city: 'Romans-sur-Isère' };
    for (const typed of ['romans sur isere', 'Romans-sur-Isère', 'Roman']) {
      assert.deepEqual(await read(typed), { place: romans });
    }
  });

  it('asks which, where a name fits several, and takes the answer', async () => {
    const asking = await read('Valence');
    assert.equal(asking.place, undefined);
    assert.equal(asking.mistake?.name, 'place-of');
    assert.deepEqual(
      asking.choices?.map(({ value }) => value),
      ['26362 26000', '82186 82400'],
    );
    assert.match(asking.choices?.[0]?.label ?? '', /^Valence \(26000\) – Drôme$/);
    assert.deepEqual((await read('Valence', '26362 26000')).place, valence);
    const forged = await read('Valence', '75056 75001');
    assert.equal(forged.mistake?.name, 'place-of');
  });

  it('asks which postcode, where a commune has several', async () => {
    const asking = await read('Lyon');
    assert.equal(asking.choices?.length, 2);
    const third = await read('Lyon', '69123 69003');
    assert.deepEqual(third.place, { postalCode: '69003', inseeCode: '69123', city: 'Lyon' });
  });

  it('says how to go on when nothing fits, or a commune has no postcode', async () => {
    for (const typed of ['Xyz', 'Kerguelen']) {
      const { mistake, choices } = await read(typed);
      assert.equal(mistake?.name, 'place');
      assert.match(mistake?.sentence ?? '', new RegExp(`«\u00A0${typed}\u00A0».*26000`));
      assert.equal(choices, undefined);
    }
  });

  it('asks no database for control characters, nor for pages of text', async () => {
    await read(`Val\0ence${'x'.repeat(500)}`);
    assert.ok(asked.every((q) => !/\p{Cc}/u.test(q) && q.length <= 100));
    assert.deepEqual(await read(''), {});
  });

  it('is shown as a list to open when there are many, as buttons when there are few', () => {
    const options = Array.from({ length: 7 }, (_, index) => ({ value: `${index}`, label: 'x' }));
    assert.equal(placeChoice(words, options).compact, true);
    assert.equal(placeChoice(words, options.slice(0, 3)).compact, undefined);
  });

  it('is written as it can be read again', async () => {
    assert.equal(writtenPlace(valence), '26000 Valence');
    assert.equal(writtenPlace({ postalCode: '26000' }), '26000');
    assert.equal(writtenPlace(undefined), '');
    assert.deepEqual((await read(writtenPlace(valence))).place, valence);
  });
});
