import type { Mission } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { Database } from '../database/database.ts';
import { followBackends } from '../federation-work.ts';
import type { Followed } from '../federation/follow.ts';
import { writeMissions, writeOrganizations } from '../missions/write-missions.ts';
import { insertSite } from './sealed-submission.ts';
import type { SetClock } from './set-clock.ts';
import { testConfig } from './test-config.ts';
import { createTestDatabase } from './test-database.ts';
import { testKeyRing } from './test-key-ring.ts';

/** A town with a server of its own, which listens, and follows others when told to. */
export interface FederatedTown {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly siteId: string;
  /** Its base address. */
  readonly base: string;
  /** Adds missions of its own, or changes them: by id, what differs from a plain open one. */
  publish(missions: Readonly<Record<string, Partial<Mission>>>): Promise<void>;
  withdraw(id: string): Promise<void>;
  /** One pass over these, five minutes after whatever was before. */
  follow(others: readonly FederatedTown[]): Promise<readonly Followed[]>;
  /** What its list shows, by title. */
  list(): Promise<readonly Mission[]>;
  /** Forgets every mission and everybody it follows. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on an empty database. Towns that follow each other share a clock. */
export async function startTown(siteId: string, clock: SetClock): Promise<FederatedTown> {
  const database = await createTestDatabase();
  await insertSite(database, siteId);
  const config = testConfig();
  const app = await createApp({ database, siteId, config, keyRing: testKeyRing(), clock });
  const publicUrl = `${await app.listen({ host: '127.0.0.1', port: 0 })}/`;
  return {
    app,
    database,
    siteId,
    base: `${publicUrl}v1/`,
    async publish(missions) {
      const organization = { id: 'banque', name: `La Banque de ${siteId}` };
      await writeOrganizations(database.kysely, siteId, [organization]);
      const now = clock.now().toISOString();
      const entries = Object.entries(missions).map(([id, members]) => ({
        status: 'published' as const,
        mission: {
          type: 'mission' as const,
          id,
          title: `${id} à ${siteId}`,
          organization,
          apply: { mode: 'protocol' },
          updatedAt: now,
          publishedAt: now,
          ...members,
        },
      }));
      await writeMissions(database.kysely, siteId, entries);
    },
    async withdraw(id) {
      await database.query(`update mission set status = 'cancelled' where mission_id = $1`, [id]);
    },
    follow(others) {
      clock.advance(300_000);
      const follows = others.map(({ base }) => base);
      const settings = { follows, followsLoopback: true, publicUrl };
      return followBackends({ database, siteId, config: settings, now: clock.now() });
    },
    async list() {
      const answer = await app.inject('/v1/missions?limit=100');
      const { items } = answer.json<{ items: Mission[] }>();
      return items.toSorted((a, b) => (a.title < b.title ? -1 : 1));
    },
    async empty() {
      for (const table of ['upstream', 'mission', 'organization', 'mission_change', 'mission_feed'])
        await database.query(`delete from ${table}`);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
