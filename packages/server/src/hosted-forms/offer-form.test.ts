import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const PATH = '/e/aide-form?mode=offer';

describe('offering help without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(() => world.database.query('delete from submission'));
  after(() => world.close());

  const student: Fields = {
    needs: ['groceries', 'childcare'],
    most: '2',
    ages: ['3-5', '6-9'],
    isParent: 'yes',
    place: 'valence',
    'place-of': '26362 26000',
    radius: '5000',
    extra: '26500, 26800',
    days: ['sat', 'sun'],
    capacity: '3',
    adult: 'yes',
    acceptsVulnerable: 'yes',
    message: 'J’ai un vélo.\r\nJe cours vite.',
    name: 'Malik Sorel',
    email: 'malik@exemple.fr',
  };

  async function check(changes: Fields = {}): Promise<Page> {
    const { fields } = await world.get(PATH);
    world.clock.advance(60_000);
    return world.post(PATH, { ...fields, ...student, step: 'check', ...changes });
  }

  it('keeps what a student offers, with every limit', async () => {
    const checked = await check();
    assert.equal(checked.status, 200, checked.text);
    for (const said of [
      '5 km',
      '26000 Valence',
      'De 3 à 5 ans, De 6 à 9 ans',
      'Samedi, Dimanche',
    ]) {
      assert.ok(checked.text.includes(said), said);
    }
    const { status } = await world.post(PATH, { ...checked.fields, step: 'send' });
    assert.equal(status, 202);
    const [kept] = await world.kept();
    const { availability, ...input } = kept?.input ?? {};
    assert.deepEqual(input, {
      kind: 'offer',
      person: { name: 'Malik Sorel', email: 'malik@exemple.fr' },
      adult: true,
      capabilities: [
        { type: 'groceries' },
        { type: 'childcare', maxChildren: 2, ages: ['3-5', '6-9'] },
      ],
      place: { postalCode: '26000', inseeCode: '26362', city: 'Valence' },
      radius: 5000,
      extraPostalCodes: ['26500', '26800'],
      weeklyCapacity: 3,
      acceptsVulnerable: true,
      isParent: true,
      message: 'J’ai un vélo.\nJe cours vite.',
      lang: 'fr',
      consent: { version: '2026-11', by: 'self' },
    });
    // Two days, and every part of them but the night.
    assert.equal((availability as unknown[]).length, 8);
  });

  it('offers the usual distance and number of times where nothing was chosen', async () => {
    const { fields, body } = await world.get(PATH);
    assert.deepEqual(fields['radius'], ['10000']);
    assert.deepEqual(fields['capacity'], ['1']);
    assert.doesNotMatch(body, /class="emergency"/);
  });

  const wrong: readonly (readonly [string, Fields, string, RegExp])[] = [
    ['nothing to offer', { needs: [] }, 'needs', /Cochez au moins une réponse/],
    ['no number of children', { most: '' }, 'most', /Choisissez un nombre/],
    ['no ages', { ages: [] }, 'ages', /Cochez au moins un âge/],
    ['a child', { adult: [] }, 'adult', /si vous avez 18 ans ou plus. Sinon, appelez-nous/],
    ['half a postcode', { extra: '265' }, 'extra', /codes postaux de cinq chiffres/],
    ['too many postcodes', { extra: '26500 '.repeat(11) }, 'extra', /dix au plus/],
    ['a distance of another form', { radius: '5' }, 'radius', /Écrivez-la autrement/],
    ['a distance that is no number', { radius: 'abc' }, 'radius', /Écrivez-la autrement/],
    ['no distance at all', { radius: '0' }, 'radius', /Écrivez-la autrement/],
    ['a number of times that is none', { capacity: 'dix' }, 'capacity', /Écrivez-la autrement/],
    ['a number of children that is none', { most: 'deux' }, 'most', /Écrivez-la autrement/],
    ['a long message', { message: 'x'.repeat(2001) }, 'message', /Gardez 2000 caractères/],
    ['no commune', { place: '' }, 'place', /Écrivez une commune/],
  ];
  for (const [what, changes, field, sentence] of wrong) {
    it(`says how: ${what}`, async () => {
      const { status, body, text } = await check(changes);
      assert.equal(status, 422, text);
      const [, said = ''] = new RegExp(`<a href="#${field}">([^<]*)</a>`).exec(body) ?? [];
      assert.match(said, sentence);
      assert.match(body, new RegExp(`\\sid="${field}"`));
      assert.deepEqual(await world.kept(), []);
    });
  }

  it('keeps every box and list as it was chosen when something is to be corrected', async () => {
    const { fields } = await check({ name: '' });
    for (const name of [
      'needs',
      'ages',
      'days',
      'most',
      'radius',
      'capacity',
      'extra',
      'place-of',
    ]) {
      assert.deepEqual(fields[name], [student[name]].flat(), name);
    }
    assert.deepEqual(fields['message'], ['J’ai un vélo.\nJe cours vite.']);
  });

  it('gives everything back beside a distance that is no number', async () => {
    const { fields } = await check({ radius: 'abc' });
    for (const name of ['needs', 'ages', 'days', 'most', 'capacity', 'extra', 'name', 'email']) {
      assert.deepEqual(fields[name], [student[name]].flat(), name);
    }
  });

  it('asks nothing about children of whoever minds none', async () => {
    const checked = await check({ needs: ['groceries'] });
    assert.doesNotMatch(checked.text, /De 3 à 5 ans/);
    await world.post(PATH, { ...checked.fields, step: 'send' });
    const [kept] = await world.kept();
    assert.deepEqual(kept?.input['capabilities'], [{ type: 'groceries' }]);
  });
});
