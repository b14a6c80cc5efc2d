import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const REQUEST = '/e/aide-form?mode=request';
const FRONTLINE = '/e/aide-form?mode=frontline';

describe('asking for help without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(() => world.database.query('delete from submission'));
  after(() => world.close());

  const odile: Fields = {
    needs: ['groceries'],
    place: '26000',
    name: 'Odile Ravel',
    phone: '06 39 98 00 12',
  };

  async function check(changes: Fields = {}, path = REQUEST): Promise<Page> {
    const { fields } = await world.get(path);
    world.clock.advance(60_000);
    return world.post(path, { ...fields, ...odile, step: 'check', ...changes });
  }

  async function send(changes: Fields = {}, path = REQUEST): Promise<Page> {
    const { fields, text, status } = await check(changes, path);
    assert.equal(status, 200, text);
    return world.post(path, { ...fields, step: 'send' });
  }

  it('begins with what one wants to do, and the emergency numbers', async () => {
    const { body, text } = await world.get('/e/aide-form');
    for (const mode of ['request', 'offer', 'frontline']) {
      assert.ok(body.includes(`href="/e/aide-form?mode=${mode}"`), mode);
    }
    assert.match(text, /15 Samu 17 Police 18 Pompiers 112 Urgences/);
    assert.match(text, /3919 Violences faites aux femmes 119 Enfant en danger/);
    for (const href of ['sms:114', 'tel:3919', 'tel:119']) assert.ok(body.includes(href), href);
    assert.match(body, /href="tel:\+33465710042"/);
  });

  it('keeps a request by phone, and answers with the receipt that the law owes', async () => {
    const { status, text, body, headers } = await send();
    assert.equal(status, 201, text);
    const [kept] = await world.kept();
    assert.equal(kept?.status, 'pending-review');
    assert.deepEqual(kept?.toCheck, []);
    assert.deepEqual(kept?.input, {
      kind: 'request',
      audience: 'resident',
      needs: [{ type: 'groceries' }],
      place: { postalCode: '26000', inseeCode: '26362', city: 'Valence' },
      person: { name: 'Odile Ravel', phone: '+33639980012' },
      lang: 'fr',
      consent: { version: '2026-11', by: 'self' },
    });
    assert.match(text, /Numéro de dossier [0-9B-Z]{4}-[0-9B-Z]{4}/);
    assert.match(text, /Reçu le 22 novembre 2026 à 10:\d\d Service Saint-Aubrin/);
    assert.match(text, /Une personne du service va vous appeler/);
    assert.match(text, /au plus tard le 24 novembre 2026/);
    assert.match(text, /Appelez le 04 65 71 00 42/);
    assert.match(body, /https:\/\/entraide\.example\/e\/suivi#t=[\w-]{43}"/);
    assert.match(body, /<code>[\w-]{43}<\/code>/);
    for (const typed of ['Odile', '39980012', '39 98 00 12']) assert.ok(!body.includes(typed));
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['set-cookie'], undefined);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /form-action 'self'; frame-ancestors \*$/);
  });

  it('asks to confirm an address, and keeps nothing else from the service', async () => {
    const { status, text } = await send({ phone: '', email: ' odile@exemple.fr ' });
    assert.equal(status, 202);
    assert.match(text, /Encore une étape : votre adresse e-mail/);
    assert.match(text, /Sans confirmation avant le/);
    const [kept] = await world.kept();
    assert.equal(kept?.status, 'pending-confirmation');
    assert.deepEqual(kept?.input['person'], { name: 'Odile Ravel', email: 'odile@exemple.fr' });
  });

  it('repeats every answer in plain words before anything is sent', async () => {
    const { text, body } = await check({
      needs: ['groceries', 'pharmacy'],
      'note-pharmacy': 'Le mardi\r\nde préférence',
      urgency: 'within-48h',
      days: ['mon', 'thu'],
      parts: ['morning'],
      preference: 'phone',
    });
    for (const said of [
      'Faire des courses, Aller à la pharmacie',
      'Le mardi de préférence',
      'Dans les 48 heures',
      'Lundi, Jeudi',
      '26000 Valence',
      '06 39 98 00 12',
      'Par téléphone',
      'Pour moi',
    ]) {
      assert.ok(text.includes(said), `${said} in ${text}`);
    }
    assert.match(text, /Commune de Saint-Aubrin, 1 place de la Mairie/);
    assert.match(text, /effacées 60 jours après/);
    assert.match(body, /href="mailto:donnees@saint-aubrin\.example"/);
    assert.deepEqual(await world.kept(), []);
  });

  it('goes back to the questions with every answer', async () => {
    const answers = {
      needs: ['childcare'],
      'child-1': '1-2',
      'child-2': '6-9',
      urgency: 'flexible',
    };
    const checked = await check({ ...answers, 'note-childcare': 'Deux <filles> "sages"' });
    assert.match(checked.body, /formaction="\/e\/aide-form\?mode=request#contact-part"/);
    const { status, fields } = await world.post(REQUEST, { ...checked.fields, step: 'edit' });
    assert.equal(status, 200);
    assert.deepEqual(fields['needs'], ['childcare']);
    assert.deepEqual(fields['child-2'], ['6-9']);
    assert.deepEqual(fields['urgency'], ['flexible']);
    assert.deepEqual(fields['note-childcare'], ['Deux <filles> "sages"']);
    assert.deepEqual(fields['phone'], ['06 39 98 00 12']);
    assert.deepEqual(fields['key'], checked.fields['key']);
  });

  it('asks for somebody else, who need not be reachable', async () => {
    const forMother = {
      whom: 'other',
      'person-name': 'Rose Ravel',
      relation: 'sa fille',
      agreed: 'yes',
      preference: 'sms',
    };
    assert.equal((await send(forMother)).status, 201);
    const [kept] = await world.kept();
    assert.deepEqual(kept?.input['person'], { name: 'Rose Ravel' });
    assert.deepEqual(kept?.input['proxy'], {
      name: 'Odile Ravel',
      phone: '+33639980012',
      relation: 'sa fille',
      consentConfirmed: true,
    });
    assert.equal(kept?.input['contactPreference'], 'proxy');
    assert.deepEqual(kept?.input['consent'], { version: '2026-11', by: 'proxy' });
  });

  it('takes a nurse with two children and a list of shopping', async () => {
    const nurse = {
      job: 'health',
      needs: ['groceries', 'childcare'],
      'child-1': '1-2',
      'child-2': '6-9',
      preferParents: 'yes',
    };
    assert.equal((await send(nurse, FRONTLINE)).status, 201);
    const [kept] = await world.kept();
    const { audience, job, needs, preferParents } = kept?.input ?? {};
    assert.deepEqual(
      { audience, job, needs, preferParents },
      {
        audience: 'frontline',
        job: 'health',
        needs: [{ type: 'groceries' }, { type: 'childcare', children: ['1-2', '6-9'] }],
        preferParents: true,
      },
    );
  });

  it('forgets what is not asked any more: children without childcare, a job without the front line', async () => {
    await send({ 'child-1': '1-2', job: 'health', preferParents: 'yes', 'person-name': 'Rose' });
    const [kept] = await world.kept();
    assert.deepEqual(kept?.input['needs'], [{ type: 'groceries' }]);
    for (const member of ['job', 'preferParents', 'proxy']) {
      assert.equal(kept?.input[member], undefined);
    }
  });

  it('speaks English, and answers later in the language that was asked for', async () => {
    const path = `${REQUEST}&lang=en`;
    const { body, text } = await world.get(path);
    assert.match(body, /<html lang="en">/);
    assert.match(body, /action="\/e\/aide-form\?mode=request&amp;lang=en"/);
    assert.match(text, /In danger\? Call at once/);
    await send({}, `${REQUEST}&lang=ar`);
    const [kept] = await world.kept();
    assert.equal(kept?.input['lang'], 'ar');
  });

  it('is shown bare inside a page of another site', async () => {
    const { body } = await world.app.inject({
      url: REQUEST,
      headers: { 'sec-fetch-dest': 'iframe' },
    });
    assert.match(body, /<body class="framed">/);
  });
});
