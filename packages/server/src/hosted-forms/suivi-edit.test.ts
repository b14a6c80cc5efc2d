import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Receipt } from '@coup-de-main/protocol';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const PATH = '/e/suivi';
const consent = { version: '2026-11' };
const place = { postalCode: '26000', inseeCode: '26362', city: 'Valence' };
const person = { name: 'Odile Ravel', phone: '+33639980012' };

const bodies: Readonly<Record<string, readonly [string, Readonly<Record<string, unknown>>]>> = {
  'a request with everything': [
    'aides',
    {
      kind: 'request',
      audience: 'vulnerable',
      needs: [
        { type: 'childcare', children: ['1-2', '6-9'], note: 'Après l’école' },
        { type: 'groceries', note: 'Des sacs <légers>' },
      ],
      place,
      urgency: 'within-a-week',
      availability: [{ weekday: 'mon', dayPart: 'morning' }],
      person: { name: 'Rose Ravel' },
      proxy: { ...person, relation: 'sa fille', consentConfirmed: true },
      contactPreference: 'proxy',
      preferParents: true,
      consent: { ...consent, by: 'proxy' },
    },
  ],
  'a request from the front line': [
    'aides',
    {
      kind: 'request',
      audience: 'frontline',
      job: 'health',
      needs: [{ type: 'groceries' }],
      place: { postalCode: '99999' },
      person,
      contactPreference: 'sms',
      consent,
    },
  ],
  'an offer': [
    'aides',
    {
      kind: 'offer',
      adult: true,
      capabilities: [{ type: 'childcare', maxChildren: 3, ages: ['3-5'] }, { type: 'pharmacy' }],
      place,
      radius: 15_000,
      extraPostalCodes: ['26500'],
      weeklyCapacity: 4,
      availability: [
        { weekday: 'sat', dayPart: 'morning' },
        { weekday: 'sun', dayPart: 'night' },
      ],
      languages: ['fr', 'ar'],
      acceptsVulnerable: true,
      isParent: true,
      message: 'Bonjour\n\nà tous',
      person,
      consent,
    },
  ],
  'an answer to a mission': [
    'applications',
    {
      missionId: 'colis',
      adult: true,
      acceptedPrerequisites: ['Savoir porter'],
      slots: [{ weekday: 'tue', dayPart: 'morning' }],
      message: 'Libre',
      person,
      consent,
    },
  ],
  'a proposal': [
    'mission-proposals',
    {
      organization: { name: 'Les Amis', legalForm: 'association', siret: '12345678900012' },
      person,
      mission: {
        title: 'Lire à deux voix',
        category: 'isolation-contact',
        description: 'Vous lisez.',
        remote: 'possible',
        address: { ...place, street: '12 rue des Tilleuls' },
        schedule: { startAt: '2026-12-06T14:30:00+01:00', commitment: 'few-days' },
        places: 5,
        prerequisites: ['Aimer lire'],
        domains: ['education'],
        beneficiaries: ['seniors'],
      },
      consent,
    },
  ],
};

describe('changing answers without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    world.clock.advance(86_400_000);
    await world.missions({
      colis: {
        prerequisites: ['Savoir porter'],
        schedule: { slots: [{ weekday: 'tue', dayPart: 'morning' }] },
      },
    });
  });
  after(() => world.close());

  let keys = 0;
  /** Sends what a program would; gives its code. */
  async function sent(what: string): Promise<string> {
    const [endpoint, body] = bodies[what] ?? [];
    const response = await world.app.inject({
      method: 'POST',
      url: `/v1/${endpoint}`,
      headers: { 'idempotency-key': `edit-${(keys += 1)}`, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    const receipt = response.json<Receipt & { errors?: unknown }>();
    assert.equal(response.statusCode, 201, response.body);
    return receipt.manageToken;
  }

  const edit = (token: string): Promise<Page> => world.post(PATH, { token, do: 'edit' });
  const save = (page: Page, changes: Fields = {}): Promise<Page> =>
    world.post(PATH, { ...page.fields, do: 'save', ...changes });
  const held = async () => (await world.kept())[0]?.input ?? {};

  for (const [what, [, body]] of Object.entries(bodies)) {
    it(`shows ${what} filled in, and changes nothing that nobody touched`, async () => {
      const token = await sent(what);
      const before = await held();
      const page = await edit(token);
      assert.equal(page.status, 200);
      assert.deepEqual(page.fields['phone'], ['06 39 98 00 12']);
      assert.match(page.text, /Modifier mes réponses/);
      const same = await save(page);
      assert.equal(same.status, 200, same.text);
      assert.match(same.text, /Rien n’a changé/);
      assert.deepEqual(await held(), before);

      const renamed = await save(page, { name: 'Odile Ravel-Mercier' });
      assert.match(renamed.text, /Vos changements sont enregistrés/);
      const owner = body['proxy'] === undefined ? 'person' : 'proxy';
      assert.deepEqual(await held(), {
        ...before,
        [owner]: { ...(before[owner] as object), name: 'Odile Ravel-Mercier' },
      });
    });
  }

  it('changes what was changed, takes away what was emptied', async () => {
    const page = await edit(await sent('a request with everything'));
    const saved = await save(page, {
      needs: ['groceries', 'pharmacy'],
      'note-groceries': '',
      urgency: undefined,
      days: ['mon', 'tue'],
      whom: 'me',
      preferParents: undefined,
    });
    assert.equal(saved.status, 200, saved.text);
    const input = await held();
    assert.deepEqual(input['needs'], [{ type: 'groceries' }, { type: 'pharmacy' }]);
    assert.deepEqual(input['availability'], [
      { weekday: 'mon', dayPart: 'morning' },
      { weekday: 'tue', dayPart: 'morning' },
    ]);
    assert.deepEqual(input['person'], { name: 'Odile Ravel', phone: '+33639980012' });
    for (const member of ['urgency', 'proxy', 'contactPreference', 'preferParents']) {
      assert.equal(input[member], undefined, member);
    }
  });

  it('says what is to be corrected, with every answer', async () => {
    const page = await edit(await sent('an offer'));
    const wrong = await save(page, { name: '', message: 'neuf' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /<a href="#name">Écrivez votre nom/);
    assert.deepEqual(wrong.fields['message'], ['neuf']);
    assert.equal((await save(wrong, { name: 'Odile' })).status, 200);
    const nowhere = await save(await edit(await sent('a proposal')), { place: 'Xyz' });
    assert.equal(nowhere.status, 422);
    assert.match(nowhere.body, /<a href="#place">Nous ne trouvons pas/);
  });

  it('is not stopped by a day that has passed since', async () => {
    const token = await sent('a proposal');
    world.clock.advance(30 * 86_400_000);
    const saved = await save(await edit(token), { title: 'Lire à trois voix' });
    assert.equal(saved.status, 200, saved.text);
  });

  it('overwrites nothing unseen: what changed elsewhere meanwhile is said, answers are kept', async () => {
    const token = await sent('an offer');
    const page = await edit(token);
    await save(page, { message: 'autre part' });
    const late = await save(page, { message: 'ici' });
    assert.equal(late.status, 412);
    assert.match(late.text, /a changé entre-temps/);
    assert.deepEqual(late.fields['message'], ['ici']);
    assert.equal((await save(late)).status, 200);
    assert.equal((await held())['message'], 'ici');
  });

  it('says so when nothing can be changed any more', async () => {
    const token = await sent('a request with everything');
    const page = await edit(token);
    await world.database.query(`update submission set status = 'fulfilled'`);
    const late = await save(page, { urgency: 'flexible' });
    assert.equal((await edit(token)).status, 409);
    assert.equal(late.status, 409);
    assert.match(late.text, /Vous avez reçu l’aide/);
  });

  it('goes back without a change', async () => {
    const page = await edit(await sent('an offer'));
    const back = await world.post(PATH, { ...page.fields, name: 'Autre', do: 'open' });
    assert.match(back.text, /Votre proposition d’aide.*Odile Ravel/);
    assert.equal(((await held())['person'] as { name: string }).name, 'Odile Ravel');
  });
});
