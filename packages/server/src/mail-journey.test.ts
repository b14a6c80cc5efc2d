import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Challenge, Receipt, Tracked } from '@coup-de-main/protocol';
import { composeApp } from './app.ts';
import type { Backend } from './app.ts';
import { solve } from './challenge/testing/solve.ts';
import type { Database } from './database/database.ts';
import { openMailFolder } from './mail-viewer/mail-folder.ts';
import type { FiledMail, MailFolder } from './mail-viewer/mail-folder.ts';
import { seedDemonstration } from './seed-demonstration.ts';
import { keepLogLines } from './testing/log-lines.ts';
import { setClock } from './testing/set-clock.ts';
import { ask } from './testing/submission-world.ts';
import type { Reply } from './testing/submission-world.ts';
import { testConfig } from './testing/test-config.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { testKeyRing } from './testing/test-key-ring.ts';

const AGENTS = 'agents@rochebrune-sur-isere.example';
/** In every field that a person fills in. */
const CANARY = 'canari7f3a';
const EMAIL = `${CANARY}@exemple.fr`;

describe('the mails of a request, from sending to erasing', () => {
  let database: Database;
  let backend: Backend;
  let folder: MailFolder;
  let parent: string;
  const clock = setClock();
  const log = keepLogLines();

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'cdm-journey-'));
    const mailDir = join(parent, 'mails');
    database = await createTestDatabase();
    await seedDemonstration(database, { now: clock.now() });
    folder = openMailFolder(mailDir);
    backend = await composeApp({
      database,
      siteId: 'rochebrune',
      keyRing: testKeyRing(),
      clock,
      logTarget: log,
      config: testConfig({
        logLevel: 'trace',
        mailDir,
        demonstration: true,
        publicUrl: 'https://entraide.example/',
      }),
    });
    await backend.app.ready();
  });
  after(async () => {
    await backend.app.close();
    await database.close();
    await rm(parent, { recursive: true });
  });

  function call<Body>(method: 'GET' | 'POST' | 'DELETE', path: string, more: object = {}) {
    return ask<Body>(backend.app, { method, url: `/v1${path}`, ...more });
  }

  /** Delivers, and gives what arrived since the last time. */
  const seen = new Set<string>();
  async function arrivals(): Promise<readonly FiledMail[]> {
    await backend.outbox.deliverDue();
    const mails = (await folder.list()).filter(({ id }) => !seen.has(id));
    for (const { id } of mails) seen.add(id);
    return mails;
  }

  async function send(): Promise<Reply<Receipt>> {
    const { body: asked } = await call<Challenge>('GET', '/challenge');
    clock.advance(60_000);
    return call('POST', '/aides', {
      headers: { 'idempotency-key': 'journey', 'content-type': 'application/json' },
      payload: JSON.stringify({
        kind: 'request',
        audience: 'resident',
        needs: [{ type: 'groceries', note: `Du pain ${CANARY}` }],
        place: { postalCode: '26300' },
        person: { name: `Léa ${CANARY}`, email: EMAIL },
        consent: { version: '2026-11' },
        challenge: solve(asked),
      }),
    });
  }

  function act(token: string, action: string): Promise<Reply<Tracked>> {
    return call('POST', '/tracking/actions', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: JSON.stringify({ action }),
    });
  }

  let reference = '';
  let manage = '';

  it('asks to confirm first, by a link that only this mail carries, and tells no agent', async () => {
    const { status, body: receipt } = await send();
    assert.deepEqual([status, receipt.next], [202, 'confirm-email']);
    reference = receipt.reference;
    manage = receipt.manageToken;
    assert.deepEqual(await leaks(), [], 'while the mail waits and the request lives');
    const [mail, ...others] = await arrivals();
    assert.deepEqual(others, []);
    assert.equal(mail?.to, EMAIL);
    assert.equal(mail.subject, 'À faire\u00A0: confirmez votre demande d’aide');
    assert.match(mail.text, /appuyez sur «\sConfirmer/);
    assert.match(mail.text, /personne ne la lit et rien n’est transmis/);
    assert.match(mail.text, new RegExp(`Numéro de dossier\u00A0: ${reference}`));
    assert.match(mail.text, /04\s65\s71\s00\s42/);
    const [, token, code] =
      /https:\/\/entraide\.example\/e\/suivi#t=([\w-]{43})[\s\S]+recopiez ce code\u00A0:\n([\w-]{43})\n/.exec(
        mail.text,
      ) ?? [];
    assert.equal(token, code);
    assert.notEqual(token, manage);
    const confirmed = await act(token ?? '', 'confirm');
    assert.equal(confirmed.status, 200);
  });

  it('then gives a receipt with the link to follow it, and tells the agents, who learn nothing of the person', async () => {
    const mails = await arrivals();
    assert.deepEqual(mails.map(({ to }) => to).toSorted(), [AGENTS, EMAIL].toSorted());
    const receipt = mails.find(({ to }) => to === EMAIL);
    assert.equal(receipt?.subject, 'Bien reçu\u00A0: votre demande d’aide');
    assert.match(receipt.text, /Mairie de Rochebrune-sur-Isère a bien reçu votre demande d’aide/);
    assert.match(receipt.text, new RegExp(`/e/suivi#t=${manage}\n`));
    assert.match(receipt.text, /Vous aurez une réponse au plus tard le lundi 23 novembre/);
    const notice = mails.find(({ to }) => to === AGENTS);
    assert.match(notice?.text ?? '', new RegExp(reference));
    assert.doesNotMatch(notice?.text ?? '', /#t=|canari|pain|26300/);
  });

  it('says goodbye after everything is erased, once, without a link', async () => {
    const { status } = await call('DELETE', '/tracking', {
      headers: { authorization: `Bearer ${manage}` },
    });
    assert.equal(status, 204);
    const [mail, ...others] = await arrivals();
    assert.deepEqual(others, []);
    assert.equal(mail?.to, EMAIL);
    assert.match(mail.text, /votre demande d’aide est retirée/);
    assert.doesNotMatch(mail.text, /https?:/);
    assert.deepEqual(await arrivals(), []);
  });

  it('left nothing of the person in the database, nor in the log', async () => {
    assert.deepEqual(await leaks(), []);
    assert.ok(log.entries().length >= 4);
    assert.ok(![CANARY, manage].some((secret) => log.text().includes(secret)));
  });

  /** Rows in which somebody who has the data and not the keys finds the person, or a token. */
  async function leaks(): Promise<readonly string[]> {
    const tables = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_name !~ '^commune'`,
    );
    const hidden = [CANARY, Buffer.from(CANARY).toString('hex'), manage];
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>(`select t::text as row from "${name}" t`);
      const leaking = rows.filter(({ row }) => hidden.some((secret) => row.includes(secret)));
      found.push(...leaking.map(({ row }) => `${name}: ${row}`));
    }
    return found;
  }
});
