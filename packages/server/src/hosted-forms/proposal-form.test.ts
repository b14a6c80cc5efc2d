import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const PATH = '/e/mission-form';

describe('proposing a mission without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(() => world.database.query('delete from submission'));
  after(() => world.close());

  const whole: Fields = {
    organization: 'Les Amis du quartier',
    legalForm: 'association',
    siret: '123 456 789 00012',
    url: 'amis.example/nous',
    title: 'Lire à deux voix',
    category: 'isolation-contact',
    description: 'Vous lisez.\r\nElle écoute.',
    remote: 'no',
    place: '26000',
    street: '12 rue des Tilleuls',
    date: '2026-12-06',
    commitment: 'few-hours-a-week',
    hours: 'le mardi',
    places: '5',
    minors: 'yes',
    prerequisites: ' Aimer lire \r\n\r\nParler fort',
    motivation: 'yes',
    urgent: 'yes',
    name: 'Rose Mercier',
    email: 'rose@amis.example',
  };

  async function check(changes: Fields = {}): Promise<Page> {
    const { fields } = await world.get(PATH);
    world.clock.advance(60_000);
    return world.post(PATH, { ...fields, ...whole, step: 'check', ...changes });
  }

  async function send(changes: Fields = {}): Promise<Page> {
    const { fields, text, status } = await check(changes);
    assert.equal(status, 200, text);
    return world.post(PATH, { ...fields, step: 'send' });
  }

  it('keeps a proposal whole, the first day at nine in the morning where the site is', async () => {
    const { status } = await send();
    assert.equal(status, 202);
    const [kept] = await world.kept();
    const { organization, mission } = kept?.input ?? {};
    assert.deepEqual(organization, {
      name: 'Les Amis du quartier',
      legalForm: 'association',
      siret: '12345678900012',
      url: 'https://amis.example/nous',
    });
    assert.deepEqual(mission, {
      title: 'Lire à deux voix',
      category: 'isolation-contact',
      description: 'Vous lisez.\nElle écoute.',
      remote: 'no',
      address: {
        postalCode: '26000',
        inseeCode: '26362',
        city: 'Valence',
        street: '12 rue des Tilleuls',
      },
      schedule: {
        startAt: '2026-12-06T08:00:00.000Z',
        commitment: 'few-hours-a-week',
        text: 'le mardi',
      },
      places: 5,
      openToMinors: true,
      prerequisites: ['Aimer lire', 'Parler fort'],
      motivationRequired: true,
      urgent: true,
    });
  });

  it('needs little: a name, a title, a kind, what is done, where, and whom to reach', async () => {
    const little = Object.fromEntries(Object.keys(whole).map((name) => [name, undefined]));
    const { organization, title, category, description, name, email } = whole;
    const given = { organization, title, category, description, name, email, remote: 'full' };
    assert.equal((await send({ ...little, ...given })).status, 202);
    const [kept] = await world.kept();
    assert.deepEqual(Object.keys(kept?.input['mission'] as object).toSorted(), [
      'category',
      'description',
      'remote',
      'title',
    ]);
  });

  const wrong: readonly (readonly [string, Fields, string, RegExp])[] = [
    ['no organisation', { organization: '' }, 'organization', /nom de l’organisation/],
    ['half a SIRET', { siret: '12345' }, 'siret', /quatorze chiffres/],
    ['an address that runs', { url: 'javascript:alert(1)' }, 'url', /adresse entière/],
    ['no title', { title: '' }, 'title', /Écrivez un titre/],
    ['a title of two letters', { title: 'ab' }, 'title', /Écrivez un titre/],
    ['a number in the title', { title: 'Appelez 06 39 98 00 12' }, 'title', /Enlevez/],
    ['no kind', { category: undefined }, 'category', /Choisissez un type/],
    ['no description', { description: ' ' }, 'description', /quelques phrases/],
    ['a link in it', { description: 'Voir www.amis.fr' }, 'description', /Enlevez/],
    ['neither here nor there', { remote: undefined }, 'remote', /Choisissez une réponse/],
    ['a street nowhere', { place: '' }, 'place', /Écrivez une commune/],
    ['a day that has passed', { date: '2026-11-21' }, 'date', /une date à venir/],
    ['no day', { date: '31/12/2026' }, 'date', /une date à venir/],
    ['no number', { places: 'beaucoup' }, 'places', /un nombre entre 1 et 1000/],
    ['too large a number', { places: '1001' }, 'places', /un nombre entre 1 et 1000/],
    ['four conditions', { prerequisites: 'a\nb\nc\nd' }, 'prerequisites', /trois lignes au plus/],
    ['a link in one', { prerequisites: 'a\nb@c.fr' }, 'prerequisites', /Enlevez/],
    ['a link in the hours', { hours: 'voir www.amis.fr' }, 'hours', /Enlevez/],
    ['nobody to reach', { email: '' }, 'email', /un téléphone ou une adresse e-mail/],
  ];
  for (const [what, changes, field, sentence] of wrong) {
    it(`says how: ${what}`, async () => {
      const { status, body, text } = await check(changes);
      assert.equal(status, 422, text);
      const [, said = ''] = new RegExp(`<a href="#${field}">([^<]*)</a>`).exec(body) ?? [];
      assert.match(said, sentence, text);
      assert.match(body, new RegExp(`\\sid="${field}"`));
    });
  }

  it('takes today, where the site is', async () => {
    assert.equal((await check({ date: '2026-11-22' })).status, 200);
  });
});
