import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Challenge, Mission, Receipt } from '@coup-de-main/protocol';
import { composeApp } from '../app.ts';
import type { Backend } from '../app.ts';
import { solve } from '../challenge/testing/solve.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openMailFolder } from '../mail-viewer/mail-folder.ts';
import type { FiledMail } from '../mail-viewer/mail-folder.ts';
import { entry } from '../missions/testing/mission-fixtures.ts';
import { writeMissions, writeOrganizations } from '../missions/write-missions.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { seedDemonstration } from '../seed-demonstration.ts';
import { keepLogLines } from './log-lines.ts';
import type { LogLines } from './log-lines.ts';
import { setClock } from './set-clock.ts';
import type { SetClock } from './set-clock.ts';
import { ask } from './submission-world.ts';
import type { Maybe, Reply } from './submission-world.ts';
import { testConfig } from './test-config.ts';
import { testKeyRing } from './test-key-ring.ts';

/** The site that it serves. */
export const TOWN = 'rochebrune';
/** Where its agents are written to. */
export const AGENTS = 'agents@rochebrune-sur-isere.example';

/** The backend as it is delivered, with the demonstration town, over a clock that stands still. */
export interface WholeServer extends Backend {
  readonly database: Database;
  readonly clock: SetClock;
  readonly keyRing: KeyRing;
  readonly log: LogLines;
  /** Adds missions beside those of the town: by id, what differs from a plain open one. */
  addMissions(missions: Readonly<Record<string, Partial<Mission>>>): Promise<void>;
  /** Sends with the proof of work that a person's browser gives; a minute passes. */
  send(path: Endpoint, body: object): Promise<Reply<Maybe<Receipt>>>;
  /** Delivers, and gives the mails that came since the last time. */
  arrivals(): Promise<readonly ArrivedMail[]>;
  close(): Promise<void>;
}

/** A mail, read and as it was sent. */
export interface ArrivedMail extends FiledMail {
  readonly raw: string;
}

/** Where one submits. */
export type Endpoint = '/applications' | '/aides' | '/mission-proposals';

/** Starts it on a migrated database, which `close` closes too; `changes` to the usual settings. */
export async function startWholeServer(
  database: Database,
  changes: Partial<Config> = {},
): Promise<WholeServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-whole-'));
  const mailDir = join(folder, 'mails');
  const clock = setClock();
  const keyRing = testKeyRing();
  const log = keepLogLines();
  await seedDemonstration(database, { now: clock.now() });
  const backend = await composeApp({
    database,
    siteId: TOWN,
    keyRing,
    clock,
    logTarget: log,
    config: testConfig({
      logLevel: 'trace',
      mailDir,
      publicUrl: 'https://entraide.example/',
      ...changes,
    }),
  });
  const { app, outbox } = backend;
  await app.ready();
  const seen = new Set<string>();
  let keys = 0;
  return {
    ...backend,
    database,
    clock,
    keyRing,
    log,
    async addMissions(missions) {
      await writeOrganizations(database.kysely, TOWN, [
        { id: 'banque', name: 'La Banque du Coteau' },
      ]);
      const entries = Object.entries(missions).map(([id, members]) => entry(id, members));
      await writeMissions(database.kysely, TOWN, entries);
    },
    async send(path, body) {
      const { body: asked } = await ask<Challenge>(app, { url: '/v1/challenge' });
      clock.advance(60_000);
      keys += 1;
      return ask(app, {
        method: 'POST',
        url: `/v1${path}`,
        headers: { 'idempotency-key': `whole-${keys}`, 'content-type': 'application/json' },
        payload: JSON.stringify({ ...body, challenge: solve(asked) }),
      });
    },
    async arrivals() {
      await outbox.deliverDue();
      const mails = (await openMailFolder(mailDir).list()).filter(({ id }) => !seen.has(id));
      for (const { id } of mails) seen.add(id);
      return Promise.all(
        mails.map(async (mail) => ({
          ...mail,
          raw: await readFile(join(mailDir, `${mail.id}.eml`), 'utf8'),
        })),
      );
    },
    async close() {
      await app.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
