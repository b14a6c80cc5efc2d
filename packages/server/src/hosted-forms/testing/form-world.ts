import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mission } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { composeApp } from '../../app.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import type { LogTarget } from '../../logging.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  SITE,
} from '../../missions/testing/mission-fixtures.ts';
import { loadCommunes } from '../../places/load-communes.ts';
import { smallCommuneFile, writeCommuneFile } from '../../places/testing/small-commune-file.ts';
import { createVault } from '../../submissions/vault.ts';
import { setClock } from '../../testing/set-clock.ts';
import type { SetClock } from '../../testing/set-clock.ts';
import { testConfig } from '../../testing/test-config.ts';
import { testKeyRing } from '../../testing/test-key-ring.ts';

/** The whole server over a database of its own, as a browser without script meets it. */
export interface FormWorld {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly clock: SetClock;
  /** Asks for a page. */
  get(path: string): Promise<Page>;
  /** Sends a form as a browser does; `from` another address than everybody, if it is given. */
  post(path: string, fields: Fields, from?: string): Promise<Page>;
  /** What is kept, newest last. */
  kept(): Promise<readonly Kept[]>;
  /** The code that is mailed to prove an address. */
  mailedCode(id: string): string;
  missions(missions: Readonly<Record<string, Partial<Mission>>>): Promise<void>;
  close(): Promise<void>;
}

/** A submission that is kept, opened. */
export interface Kept {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly toCheck: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
}

/** Fields by name. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A page as it came. */
export interface Page {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Every field that is filled in or hidden on the page, as a browser would send it on. */
  readonly fields: Readonly<Record<string, string[]>>;
  /** Text without tags. */
  readonly text: string;
}

const settings = {
  accepts: ['applications', 'aides', 'mission-proposals'],
  hotline: { number: '+33465710042', priceLabel: 'Prix d’un appel local' },
  rules: { answerWithinHours: 48 },
  privacy: {
    controller: 'Commune de Saint-Aubrin, 1 place de la Mairie',
    contact: 'mailto:donnees@saint-aubrin.example',
    dpo: 'tel:+33465710099',
    policyUrl: 'https://saint-aubrin.example/notice',
    purposes: ['Vous mettre en relation'],
    consentVersion: '2026-11',
    retentionDays: { applications: 90, aides: 60, missionProposals: 365 },
  },
};

/** Makes a world: 2026-11-22, 10:00 in Saint-Aubrin. */
export async function createFormWorld(
  changes: object = {},
  logTarget?: LogTarget,
  config: Partial<Config> = {},
): Promise<FormWorld> {
  const database = await createMissionDatabase();
  await database.query('update site set settings = $1 where site_id = $2', [
    JSON.stringify({ ...settings, ...changes }),
    SITE,
  ]);
  await addCommunes(database);
  const clock = setClock();
  const keyRing = testKeyRing();
  const vault = createVault(keyRing, SITE);
  const { app } = await composeApp({
    database,
    siteId: SITE,
    keyRing,
    clock,
    ...(logTarget && { logTarget }),
    config: testConfig({
      publicUrl: 'https://entraide.example/',
      logLevel: logTarget === undefined ? 'silent' : 'trace',
      ...config,
    }),
  });
  await app.ready();
  return {
    app,
    database,
    clock,
    get: async (path) => readPage(await app.inject({ url: path, headers: browser })),
    post: async (path, fields, from) =>
      readPage(
        await app.inject({
          method: 'POST',
          url: path,
          headers: { ...browser, 'content-type': 'application/x-www-form-urlencoded' },
          payload: encoded(fields),
          ...(from !== undefined && { remoteAddress: from }),
        }),
      ),
    async kept() {
      const rows = await database.kysely
        .selectFrom('submission')
        .selectAll()
        .orderBy('submission_id')
        .execute();
      return rows.map((row) => ({
        id: row.submission_id,
        type: row.type,
        status: row.status,
        toCheck: row.to_check,
        input: { ...vault.open(row) },
      }));
    },
    mailedCode: (id) => vault.token(id, 'confirm', 1),
    async missions(missions) {
      await database.query('delete from application');
      const entries = Object.entries(missions).map(([id, members]) => entry(id, members));
      await keepMissions(database, entries);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

const browser = { accept: 'text/html' };

/** As a browser encodes a form. */
function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}

/** The small list, and a second Valence. */
async function addCommunes(database: Database): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-communes-'));
  const second = ['82186', 'Valence', 'c', '26', '82400', 5000, 0.8908, 44.1, 'exact'] as const;
  const communes = [...smallCommuneFile.communes, second];
  try {
    await loadCommunes(database, await writeCommuneFile(folder, { ...smallCommuneFile, communes }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Response {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function readPage({ statusCode, body, headers }: Response): Page {
  return { status: statusCode, body, headers, fields: fieldsIn(body), text: textIn(body) };
}

function fieldsIn(body: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => (fields[name] ??= []).push(plain(value));
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isBox = /type="(?:checkbox|radio)"/.test(tag);
    if (name !== undefined && (!isBox || /\schecked\b/.test(tag))) {
      add(name, attribute(tag, 'value') ?? '');
    }
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea([^>]*)>\n?([^<]*)<\/textarea/g)) {
    add(attribute(tag, 'name') ?? '', text);
  }
  for (const [, tag = '', options = ''] of body.matchAll(/<select([^>]*)>([^]*?)<\/select>/g)) {
    const [chosen] = [...options.matchAll(/<option[^>]*>/g)]
      .map(([option]) => option)
      .toSorted((one, other) => Number(/ selected/.test(other)) - Number(/ selected/.test(one)));
    add(attribute(tag, 'name') ?? '', attribute(chosen ?? '', 'value') ?? '');
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function textIn(body: string): string {
  return plain(
    body
      .replaceAll(/<style>[^]*?<\/style>|<!--[^]*?-->|<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}
