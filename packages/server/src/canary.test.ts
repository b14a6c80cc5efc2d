import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Tracked } from '@coup-de-main/protocol';
import { open } from './personal/seal.ts';
import { submissionPlace } from './personal/sealed-tables.ts';
import { createVault } from './submissions/vault.ts';
import { brokenRequests } from './testing/broken-requests.ts';
import {
  canariesIn,
  canaryEmail,
  canaryText,
  findCanaries,
  findPersonal,
} from './testing/canary.ts';
import { canaryBodies } from './testing/canary-bodies.ts';
import { openDatabaseOnDisk } from './testing/database-on-disk.ts';
import type { DatabaseOnDisk } from './testing/database-on-disk.ts';
import { askEveryRoute } from './testing/every-route.ts';
import { track } from './testing/submission-world.ts';
import { AGENTS, startWholeServer, TOWN } from './testing/whole-server.ts';
import type { ArrivedMail, Endpoint, WholeServer } from './testing/whole-server.ts';

/** Somebody's submission, with every field filled in by what nobody else writes. */
interface Life {
  readonly path: Endpoint;
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly reference: string;
  readonly token: string;
}

const { application, request, offer, 'mission-proposal': proposal } = canaryBodies;
const byPhone = {
  ...request(8),
  proxy: undefined,
  person: { ...request(8).person, email: undefined },
};
const sent: readonly (readonly [string, Endpoint, object])[] = [
  ['last place', '/applications', application(1, 'colis')],
  ['waits', '/applications', application(2, 'colis')],
  ['waits too', '/applications', application(3, 'colis')],
  ['request', '/aides', request(4)],
  ['by phone', '/aides', byPhone],
  ['offer', '/aides', offer(6)],
  ['proposal', '/mission-proposals', proposal(7)],
];
/** Where what an association wants published is kept until an agent has read it; not who proposed it. */
const PUBLISHABLE = ['mission', 'organization'];
/** What is left of a submission: when it came, what became of it, and nothing of who or what. */
const TOMBSTONE = [
  'site_id',
  'submission_id',
  'reference',
  'type',
  'status',
  'version',
  'lang',
  'created_at',
  'updated_at',
  'purge_at',
  'confirmed_at',
  'consent_version',
  'consent_at',
  'consent_by',
  'to_check',
  'token_generation',
  'erased_at',
];

describe('what people write into a form', () => {
  let disk: DatabaseOnDisk;
  let server: WholeServer;
  const lives = new Map<string, Life>();
  const mails: ArrivedMail[] = [];
  const life = (name: string): Life => lives.get(name) ?? assert.fail(name);
  const collect = async () => void mails.push(...(await server.arrivals()));

  before(async () => {
    disk = await openDatabaseOnDisk();
    server = await startWholeServer(disk.database);
    await server.addMissions({
      colis: {
        title: 'Porter des colis',
        places: { count: 1, left: 1 },
        openToMinors: true,
        prerequisites: ['Savoir porter 10 kg'],
      },
    });
  });
  after(async () => {
    await server.close();
    await disk.remove();
  });

  /** Where somebody with a copy of the database finds what people wrote, or what opens it. */
  async function inTheDatabase(): Promise<readonly string[]> {
    const secrets = [...lives.values()].map(({ token }) => token);
    const found: string[] = [];
    for (const { table, rows } of await disk.dump()) {
      const isOpen = rows.some(
        (row) => findCanaries(row).length > 0 || secrets.some((secret) => row.includes(secret)),
      );
      if (isOpen) found.push(table);
    }
    return found;
  }

  async function onTheDisk(): Promise<readonly string[]> {
    const found: string[] = [];
    let size = 0;
    for await (const { name, bytes } of disk.files()) {
      size += bytes.length;
      if (findPersonal(bytes).length > 0) found.push(name);
    }
    assert.ok(size > 5_000_000, 'the files of a database were read');
    return found;
  }

  async function toStrangers(): Promise<readonly string[]> {
    const all = [...lives.values()];
    const names = ['colis', 'x', ...all.flatMap(({ id, reference }) => [id, reference])];
    const rows = await disk.database.query<{ mission_id: string }>(
      'select mission_id from mission_proposal',
    );
    names.push(...rows.map(({ mission_id }) => mission_id));
    const answers = await askEveryRoute(server, names);
    assert.ok(answers.length > 300, `only ${String(answers.length)} answers`);
    return answers.filter(({ said }) => findCanaries(said).length > 0).map(({ what }) => what);
  }

  const erased = new Set<string>();
  async function erase(name: string): Promise<void> {
    const { status } = await track(server, life(name).token, { erase: true });
    assert.equal(status, 204, name);
    erased.add(name);
    assert.equal((await track(server, life(name).token)).status, 404);
  }

  function sealedRows() {
    return server.database.query<{ submission_id: string; sealed: Buffer; data_key: Buffer }>(
      `select submission_id, sealed, data_key from submission where sealed is not null
       union all select mail_id, sealed, data_key from outbox where sealed is not null`,
    );
  }

  /** Columns of secrets of which the planner keeps values. */
  function samples() {
    return server.database.query(
      `select attname from pg_stats where schemaname = 'public'
       and tablename in ('submission', 'outbox') and attname ~ 'sealed|data_key|_index$'
       and (most_common_vals is not null or histogram_bounds is not null)`,
    );
  }

  it('comes back whole to whoever holds the link: the export has every value', async () => {
    let fields = 0;
    for (const [name, path, body] of sent) {
      const { status, body: receipt } = await server.send(path, body);
      assert.ok(status === 201 || status === 202, `${name}: ${JSON.stringify(receipt)}`);
      assert.deepEqual(canariesIn(receipt), [], 'a receipt echoes nothing');
      const { id, reference, manageToken } = receipt;
      const vault = createVault(server.keyRing, TOWN);
      const proof = vault.token(id, 'confirm', 1);
      const written = JSON.parse(JSON.stringify(body)) as Life['body'];
      lives.set(name, { path, body: written, id, reference, token: manageToken });
      if (name !== 'proposal') await collect();
      assert.deepEqual(await inTheDatabase(), [], `${name}, before its address is proven`);
      if (status === 202) {
        const confirmed = await track(server, proof, { action: 'confirm' });
        assert.equal(confirmed.status, 200, `${name}: ${JSON.stringify(confirmed.body)}`);
      }
      const { body: tracked } = await track(server, manageToken);
      assert.deepEqual(tracked.data, written, name);
      fields += canariesIn(tracked.data).length;
      await collect();
    }
    assert.ok(fields >= 40, `only ${String(fields)} fields`);
  });

  it('is nowhere else while it lives', async () => {
    const open = (await inTheDatabase()).filter((table) => !PUBLISHABLE.includes(table));
    assert.deepEqual(open, []);
    assert.deepEqual(await toStrangers(), []);
    const rows = (await disk.dump()).filter(({ table }) => PUBLISHABLE.includes(table));
    const text = rows.flatMap((table) => table.rows).join('\n');
    assert.equal(findCanaries(text).length > 0, true);
    assert.deepEqual(findPersonal(text), [], 'who proposed it');
  });

  it('goes on being nowhere else when it is changed, moved up, paused and renewed', async () => {
    const patches: readonly (readonly [string, object])[] = [
      ['last place', { person: { name: canaryText('nouveau', 1), email: canaryEmail('n', 1) } }],
      ['request', { needs: [{ type: 'other', note: canaryText('nouveau', 4) }] }],
      ['by phone', { person: { name: canaryText('nouveau', 8) } }],
      ['offer', { message: canaryText('nouveau', 6), place: { city: canaryText('nouveau', 6) } }],
      ['proposal', { person: { name: canaryText('nouveau', 7) } }],
    ];
    for (const [name, patch] of patches) {
      const { status, body } = await track(server, life(name).token, { patch });
      assert.equal(status, 200, `${name}: ${JSON.stringify(body)}`);
      assert.ok(canariesIn(body.data).length > 0);
      await collect();
    }
    for (const [name, action] of [
      ['offer', 'pause'],
      ['offer', 'resume'],
      ['request', 'renew'],
    ] as const) {
      const { status, body } = await track(server, life(name).token, { action });
      assert.equal(status, 200, `${name}: ${JSON.stringify(body)}`);
    }
    await erase('last place');
    const { body } = await track(server, life('waits').token);
    assert.ok((body as Tracked).actions.includes('accept-place'), JSON.stringify(body));
    await track(server, life('waits').token, { action: 'accept-place' });
    await server.jobs.runDue();
    await collect();
    const open = (await inTheDatabase()).filter((table) => !PUBLISHABLE.includes(table));
    assert.deepEqual(open, []);
    assert.deepEqual(await toStrangers(), []);
  });

  it('is in no log, not even of what is broken, refused or fails', async () => {
    const text = `${canaryText('perdu', 9)} ${canaryEmail('perdu', 9)} +33639984719`;
    for (const { request: broken } of brokenRequests(text, life('offer').token)) {
      await server.app.inject(broken);
    }
    for (const path of ['/e/aide-form', '/e/mission-apply/colis', '/e/mission-form', '/e/suivi']) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const payload = new URLSearchParams({ name: text, step: 'check', email: text }).toString();
      await server.app.inject({ method: 'POST', url: path, headers, payload });
      await server.app.inject({ url: `${path}?q=${encodeURIComponent(text)}` });
      await server.app.inject({ url: `${path}/${encodeURIComponent(text)}` });
    }
    await server.database.query('alter table submission_event rename to elsewhere');
    const failed = await server.send('/aides', byPhone);
    await server.database.query('alter table elsewhere rename to submission_event');
    assert.equal(failed.status, 500);
    assert.deepEqual(canariesIn(failed.body), []);
    const statuses = new Set(server.log.entries().map(({ status }) => status));
    for (const status of [400, 404, 413, 415, 422, 500])
      assert.ok(statuses.has(status), `${status}`);
    const levels = new Set(server.log.entries().map(({ level }) => level));
    assert.ok(levels.has(50), 'a failure is told');
    assert.deepEqual(findCanaries(server.log.text()), []);
    const secrets = [...lives.values()].map(({ token }) => token);
    assert.ok(!secrets.some((secret) => server.log.text().includes(secret)));
  });

  it('is on the disk in no file', async () => {
    await erase('proposal');
    assert.deepEqual(await onTheDisk(), []);
  });

  it('is gone when it is erased, and cannot be opened with all keys in hand', async () => {
    await server.jobs.runDue();
    const before = await sealedRows();
    assert.ok(before.length >= 4);
    assert.deepEqual(await samples(), [], 'in what the planner keeps of what is sealed');
    for (const name of lives.keys()) if (!erased.has(name)) await erase(name);
    await collect();
    await server.jobs.runDue();
    assert.deepEqual(await inTheDatabase(), []);
    assert.deepEqual(await onTheDisk(), []);
    assert.deepEqual(await sealedRows(), []);
    const dump = (await disk.dump()).flatMap(({ rows }) => rows).join('\n');
    for (const { submission_id, sealed, data_key } of before) {
      assert.ok(!dump.includes(data_key.toString('hex')));
      const place = submissionPlace(TOWN, submission_id);
      const kept = { sealed, data_key: null, key_id: server.keyRing.newest().id };
      assert.throws(() => open(server.keyRing, place, kept), { code: 'erased' });
    }
    const rows = await server.database.query<Record<string, unknown>>(
      `select * from submission where submission_id = any($1)`,
      [[...lives.values()].map(({ id }) => id)],
    );
    assert.equal(rows.length, lives.size);
    for (const row of rows) {
      const names = Object.keys(row).filter((name) => row[name] !== null);
      assert.deepEqual(
        names.filter((name) => !TOMBSTONE.includes(name)),
        [],
      );
    }
  });

  it('was in nobody’s mail', () => {
    assert.ok(mails.length >= 15, `${mails.length} mails`);
    for (const { to, subject, raw } of mails) {
      const others = raw.replaceAll('=\r\n', '').replace(/^To: .*$/m, '');
      assert.deepEqual(findCanaries(others), [], `${subject} to ${to}`);
      assert.ok(to === AGENTS || /^zerboq\.[pqn]\d@exemple\.fr$/.test(to), to);
    }
  });
});
