import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

const PATH = '/e/mission-apply/colis';

describe('answering a mission without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  beforeEach(async () => {
    await world.database.query('delete from submission');
    await world.missions({
      colis: {
        title: 'Porter <des> colis',
        places: { count: 1 },
        prerequisites: ['Savoir porter', 'Aimer <marcher>'],
        openToMinors: true,
        schedule: {
          slots: [
            { weekday: 'tue', dayPart: 'morning' },
            { date: '2026-12-01', dayPart: 'evening' },
          ],
        },
      },
      motif: { motivationRequired: true },
      ferme: { apply: { mode: 'closed', reason: 'paused' } },
      ailleurs: { apply: { mode: 'external', url: 'https://paniers.example/venir' } },
    });
  });
  after(() => world.close());

  const lise: Fields = {
    name: 'Lise Ormeau',
    phone: '06 39 98 00 12',
    adult: 'yes',
    prerequisites: ['0', '1'],
  };

  async function check(changes: Fields = {}, path = PATH): Promise<Page> {
    const { fields } = await world.get(path);
    world.clock.advance(60_000);
    return world.post(path, { ...fields, ...lise, step: 'check', ...changes });
  }

  async function send(changes: Fields = {}, path = PATH): Promise<Page> {
    const { fields, text, status } = await check(changes, path);
    assert.equal(status, 200, text);
    return world.post(path, { ...fields, step: 'send' });
  }

  it('is led to from the page of the mission', async () => {
    const { body } = await world.get('/e/mission/colis');
    assert.match(body, /<a class="button" href="\/e\/mission-apply\/colis"[^>]*>Proposer mon aide/);
    const english = await world.get('/e/mission/colis?lang=en');
    assert.match(english.body, /href="\/e\/mission-apply\/colis\?lang=en"[^>]*>Offer my help/);
  });

  it('keeps an answer with its ticks, its moments and its words', async () => {
    const { status, text } = await send({
      slots: ['tue morning', '2026-12-01 evening', 'mon night'],
      message: 'Libre le mardi',
    });
    assert.equal(status, 201, text);
    assert.match(text, /L’organisation lit votre réponse/);
    const [kept] = await world.kept();
    assert.equal(kept?.status, 'pending');
    assert.deepEqual(kept?.input, {
      missionId: 'colis',
      person: { name: 'Lise Ormeau', phone: '+33639980012' },
      adult: true,
      message: 'Libre le mardi',
      acceptedPrerequisites: ['Savoir porter', 'Aimer <marcher>'],
      slots: [
        { weekday: 'tue', dayPart: 'morning' },
        { date: '2026-12-01', dayPart: 'evening' },
      ],
      lang: 'fr',
      consent: { version: '2026-11', by: 'self' },
    });
  });

  it('shows the texts of a mission as texts', async () => {
    const { body } = await world.get(PATH);
    assert.match(body, /Participer\u00A0: Porter &lt;des&gt; colis/);
    assert.match(body, /Aimer &lt;marcher&gt;/);
    assert.match(body, /1er décembre 2026\u00A0: soir/);
  });

  const wrong: readonly (readonly [string, Fields, string, RegExp])[] = [
    ['no age', { adult: undefined }, 'adult', /Choisissez «\u00A0Oui\u00A0» ou/],
    ['no year of birth', { adult: 'no' }, 'birthYear', /quatre chiffres, par exemple 2010/],
    ['a year of two digits', { adult: 'no', birthYear: '10' }, 'birthYear', /quatre chiffres/],
    ['one tick of two', { prerequisites: ['1'] }, 'prerequisites', /Cochez chaque ligne/],
    ['no name', { name: '' }, 'name', /Écrivez votre nom/],
  ];
  for (const [what, changes, field, sentence] of wrong) {
    it(`says how: ${what}`, async () => {
      const { status, body, text } = await check(changes);
      assert.equal(status, 422, text);
      const [, said = ''] = new RegExp(`<a href="#${field}">([^<]*)</a>`).exec(body) ?? [];
      assert.match(said, sentence);
    });
  }

  it('asks why, where the mission wants to know', async () => {
    const { status, text } = await check({ message: ' ' }, '/e/mission-apply/motif');
    assert.equal(status, 422);
    assert.match(text, /Pourquoi voulez-vous aider \?.*À corriger : Écrivez une ou deux phrases/);
  });

  it('tells who is too young kindly, and keeps the answers', async () => {
    const { status, text, fields } = await send({ adult: 'no', birthYear: '2015' });
    assert.equal(status, 422);
    assert.match(text, /pas encore l’âge demandé. Appelez-nous/);
    assert.deepEqual(fields['birthYear'], ['2015']);
    assert.equal((await send({ adult: 'no', birthYear: '2010' })).status, 201);
  });

  it('offers the waiting list when the last place is gone, before or after', async () => {
    const late = await check({ name: 'Karim', phone: '06 39 98 00 13' });
    assert.equal((await send()).status, 201);
    const full = await world.post(PATH, { ...late.fields, step: 'send' });
    assert.equal(full.status, 409);
    assert.match(full.body, /<a href="#waitingList">Toutes les places sont prises/);
    assert.deepEqual(full.fields['name'], ['Karim']);
    const waiting = await world.post(PATH, { ...full.fields, waitingList: 'yes', step: 'check' });
    const { status, text } = await world.post(PATH, { ...waiting.fields, step: 'send' });
    assert.equal(status, 201, text);
    assert.match(text, /sur la liste d’attente/);

    const next = await world.get(PATH);
    assert.match(next.text, /Toutes les places sont prises. Vous pouvez attendre/);
    const page = await world.get('/e/mission/colis');
    assert.match(page.body, /href="\/e\/mission-apply\/colis"[^>]*>Attendre une place/);
  });

  it('gives the place to who waits when the first withdraws, who takes it by the code', async () => {
    const first = await send();
    const next = { name: 'Karim Delmas', phone: '', email: 'karim@exemple.fr', waitingList: 'yes' };
    await send(next);
    const [, waiting] = await world.kept();
    const code = world.mailedCode(waiting?.id ?? '');
    const confirmed = await world.post('/e/suivi', { token: code, do: 'confirm' });
    assert.match(confirmed.text, /Vous êtes sur la liste d’attente/);
    assert.doesNotMatch(confirmed.body, /value="accept-place"/);

    await world.post('/e/suivi', { token: first.fields['token'], do: 'erase-all' });
    const offered = await world.post('/e/suivi', { token: code, do: 'open' });
    assert.match(offered.text, /Place proposée/);
    assert.match(offered.body, /value="decline-place"/);
    const taken = await world.post('/e/suivi', { token: code, do: 'accept-place' });
    assert.equal(taken.status, 200, taken.text);
    assert.match(taken.text, /La place est à vous/);
  });

  it('says so when the mission closes while somebody writes', async () => {
    const { fields } = await check();
    await world.missions({ colis: { apply: { mode: 'closed', reason: 'paused' } } });
    const closed = await world.post(PATH, { ...fields, step: 'send' });
    assert.equal(closed.status, 409);
    assert.match(closed.text, /ne prend plus personne/);
    assert.deepEqual(closed.fields['name'], ['Lise Ormeau']);
    assert.deepEqual(await world.kept(), []);
  });

  it('says what there is instead of a form', async () => {
    const cases = [
      ['ferme', 200, /ne prend plus personne.*Relire la mission/],
      ['ailleurs', 200, /S’inscrire sur paniers.example/],
      ['inconnue', 404, /n’est plus proposée.*Voir les autres missions/],
      ['pas%20un%20nom', 404, /n’est plus proposée/],
    ] as const;
    for (const [id, status, said] of cases) {
      const page = await world.get(`/e/mission-apply/${id}`);
      assert.equal(page.status, status, id);
      assert.match(page.text, said);
      assert.doesNotMatch(page.body, /<form/);
    }
  });
});
