import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { track, waitingMails } from '../testing/submission-world.ts';
import {
  createProposalWorld,
  missionInput,
  proposalInput,
  propose,
  proposeAndConfirm,
} from './testing/proposal-world.ts';

const world = await createProposalWorld();
after(() => world.close());
beforeEach(() => world.database.query('truncate submission, mission, outbox cascade'));

interface MissionRow {
  readonly mission_id: string;
  readonly status: string;
  readonly title: string;
  readonly organization_name: string;
  readonly places_left: number | null;
  readonly longitude: number | null;
}

const missions = () =>
  world.database.query<MissionRow>(
    'select mission_id, status, title, organization_name, places_left, longitude from mission',
  );
const organizations = async () => {
  const rows = await world.database.query<{ name: string }>('select name from organization');
  return rows.map(({ name }) => name);
};
const publish = () =>
  world.database.query(`update mission set status = 'published', published_at = now()`);

/** Everything that the public can read about missions. */
const publicTexts = async () => {
  const [mission] = await missions();
  const addresses = [
    '/v1/missions',
    `/v1/missions/${mission?.mission_id}`,
    '/v1/missions?q=dons',
    '/v1/missions.geojson',
    '/v1/missions.ics',
    '/v1/missions.feed.json',
  ];
  const answers = await Promise.all(addresses.map((url) => world.app.inject(url)));
  return answers.map(({ body }) => body).join('\n');
};

describe('a proposal by e-mail', () => {
  it('is no mission before the address is proven', async () => {
    const { status, body } = await propose(world, proposalInput());
    assert.equal(status, 202);
    assert.equal(body.type, 'mission-proposal');
    assert.equal(body.next, 'confirm-email');
    assert.deepEqual(await missions(), []);
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email person']);
  });

  it('is one then, that agents read and nobody else', async () => {
    const { id, token } = await proposeAndConfirm(world, proposalInput());
    const { body } = await track(world, token);
    assert.equal(body.status, 'pending-review');
    assert.equal(body.next, 'agent-reviews');
    assert.deepEqual(body.actions, ['edit', 'withdraw']);
    const [mission, ...others] = await missions();
    assert.deepEqual(others, []);
    assert.equal(mission?.status, 'pending-review');
    assert.equal(mission?.title, 'Trier les dons du samedi');
    assert.equal(mission?.places_left, 6);
    assert.equal(mission?.longitude, 4.9096);
    assert.doesNotMatch(await publicTexts(), /Trier|Paniers/);
    assert.deepEqual(await waitingMails(world, id), [
      'confirm-email person',
      'receipt person',
      'new-submission site',
    ]);
  });

  it('shows the public nothing of who proposed it, once an agent has published it', async () => {
    const person = { name: 'CANARY', email: 'CANARY@exemple.fr', phone: '+33639980051' };
    const organization = { name: 'Les Paniers', siret: '12345678901234' };
    await proposeAndConfirm(world, proposalInput({ person, organization }));
    await publish();
    const texts = await publicTexts();
    assert.match(texts, /Trier les dons du samedi/);
    assert.doesNotMatch(texts, /CANARY|39980051|12345678901234/i);
  });
});

describe('a proposal by phone only', () => {
  it('is read and its sender called', async () => {
    const person = { name: 'Nadia Perrin', phone: '+33639980052' };
    const { status, body } = await propose(world, proposalInput({ person }));
    assert.equal(status, 201);
    assert.equal(body.status, 'pending-review');
    assert.equal(body.next, 'agent-calls');
    assert.equal((await missions()).length, 1);
  });
});

describe('its organisation', () => {
  it('is a new one, whatever its name: nobody renames another', async () => {
    const name = 'La Banque du Coteau';
    const before = await organizations();
    await proposeAndConfirm(world, proposalInput({ organization: { name } }));
    assert.deepEqual((await organizations()).toSorted(), [...before, name].toSorted());
  });
});

describe('its sender', () => {
  it('changes what nobody has read yet', async () => {
    const { token } = await proposeAndConfirm(world, proposalInput());
    const mission = { title: 'Trier les dons du dimanche', places: 2 };
    const { status, body } = await track(world, token, { patch: { mission } });
    assert.equal(status, 200);
    assert.equal(body.events.at(-1)?.what, 'edited');
    const [kept, ...others] = await missions();
    assert.deepEqual(others, []);
    assert.equal(kept?.title, 'Trier les dons du dimanche');
    assert.equal(kept?.places_left, 2);
    assert.equal(kept?.status, 'pending-review');
  });

  it('changes it also before the address is proven', async () => {
    const { body: receipt } = await propose(world, proposalInput());
    const patch = { mission: { title: 'Autre titre' } };
    assert.equal((await track(world, receipt.manageToken, { patch })).status, 200);
    assert.deepEqual(await missions(), []);
  });

  it('changes nothing of what is public: people read what an agent has read', async () => {
    const { token } = await proposeAndConfirm(world, proposalInput());
    await publish();
    const patch = { mission: { title: 'Vendre des cryptomonnaies' } };
    const { status, body } = await track(world, token, { patch });
    assert.equal(status, 409);
    assert.equal(body.code, 'state-conflict');
    assert.match(await publicTexts(), /Trier les dons du samedi/);
  });

  it('withdraws what nobody has read: mission and organisation are gone', async () => {
    const before = await organizations();
    const { token } = await proposeAndConfirm(world, proposalInput());
    assert.equal((await organizations()).length, before.length + 1);
    assert.equal((await track(world, token, { erase: true })).status, 204);
    assert.deepEqual(await missions(), []);
    assert.deepEqual((await organizations()).toSorted(), before.toSorted());
    assert.equal((await track(world, token)).status, 404);
  });

  it('withdraws what is public: it is gone for the public, whose links say so', async () => {
    const { token } = await proposeAndConfirm(world, proposalInput());
    await publish();
    const [mission] = await missions();
    assert.equal((await track(world, token, { erase: true })).status, 204);
    assert.equal((await world.app.inject(`/v1/missions/${mission?.mission_id}`)).statusCode, 410);
    assert.doesNotMatch(await publicTexts(), /Trier/);
  });

  it('withdraws before anything was proven', async () => {
    const { body: receipt } = await propose(world, proposalInput());
    assert.equal((await track(world, receipt.manageToken, { erase: true })).status, 204);
  });
});

describe('time', () => {
  it('erases who proposed, and with them the mission, after the days of the site', async (t) => {
    const later = await createProposalWorld();
    t.after(() => later.close());
    const { id } = await proposeAndConfirm(later, proposalInput());
    later.clock.advance(91 * 86_400_000);
    await later.runJobs();
    const row = await later.database.kysely
      .selectFrom('submission')
      .select(['erased_at', 'sealed'])
      .where('submission_id', '=', id)
      .executeTakeFirst();
    assert.ok(row?.erased_at);
    assert.equal(row.sealed, null);
    assert.deepEqual(await later.database.query('select from mission'), []);
  });
});

describe('a mission without a place or a date', () => {
  it('is taken as it is', async () => {
    const mission = missionInput({ address: undefined, places: undefined, remote: 'full' });
    await proposeAndConfirm(world, proposalInput({ mission, lang: 'en' }));
    const [kept] = await missions();
    assert.equal(kept?.longitude, null);
    assert.equal(kept?.places_left, null);
  });
});
