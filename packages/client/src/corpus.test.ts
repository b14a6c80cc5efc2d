/** The corpus for readers, through the whole client: what `packages/protocol/corpus` expects of any client. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import type { Client } from './client.ts';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { base, discovery } from './testing/backend.ts';
import { aide, everything, secrets } from './testing/submissions.ts';

interface Document {
  readonly about: string;
  readonly reads: 'MissionPage' | 'Discovery' | 'Receipt' | 'Tracked';
  readonly document: unknown;
  readonly expected: {
    readonly readable: boolean;
    readonly items?: readonly string[];
    readonly rejected?: readonly { index: number; path: string }[];
    readonly needs?: number;
    readonly events?: number;
  };
}

interface ScriptedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  readonly chunk?: number;
}

interface Exchange {
  readonly about: string;
  readonly base: string;
  readonly answers: Readonly<Record<string, ScriptedAnswer>>;
  readonly expected: unknown;
}

const folder = new URL('../../protocol/corpus/', import.meta.url);
const cases = (name: string): readonly unknown[] =>
  readdirSync(new URL(`${name}/`, folder)).map((file): unknown =>
    JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
  );

const ask: Readonly<Record<Document['reads'], (client: Client) => Promise<object>>> = {
  async MissionPage(client) {
    const { items, rejected } = await client.listMissions();
    return { items: items.map(({ id }) => id), rejected };
  },
  Discovery: async (client) => ({ name: (await client.discover()).service.name }),
  Receipt: async (client) => ({ id: (await client.submitAide(aide, { key: 'k-1' })).id }),
  async Tracked(client) {
    const { needs, events } = await client.track(secrets.token);
    return { ...(needs && { needs: needs.length }), events: events.length };
  },
};

/** A backend that answers the discovery document of one that takes everything, and one document. */
function answering({ reads, document }: Document): typeof fetch {
  return async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const isBase = pathname === new URL(base).pathname;
    const endpoints = { ...everything, missions: { href: 'missions' } };
    return Response.json(isBase && reads !== 'Discovery' ? discovery(endpoints) : document);
  };
}

for (const kind of ['valid', 'future', 'hostile']) {
  describe(`${kind} documents, through the client`, () => {
    for (const one of cases(kind) as readonly Document[]) {
      test(one.about, async () => {
        const client = createClient({ backend: base, retries: 0, fetch: answering(one) });
        const { readable, items, rejected, needs, events } = one.expected;
        const major = /"version":"(\d+)\./.exec(JSON.stringify(one.document))?.[1] ?? '1';
        if (!readable || (one.reads === 'Discovery' && major !== '1')) {
          await assert.rejects(ask[one.reads](client), TransportError);
          return;
        }
        const found = await ask[one.reads](client);
        if (one.reads === 'MissionPage') assert.deepEqual(found, { items, rejected });
        if (one.reads === 'Tracked') {
          assert.deepEqual(found, { ...(needs !== undefined && { needs }), events });
        }
      });
    }
  });
}

describe('exchanges, over a real connection', () => {
  for (const { about, base: path, answers, expected } of cases(
    'exchanges',
  ) as readonly Exchange[]) {
    test(about, async (t) => {
      const origin = await scripted(t, answers);
      const client = createClient({ backend: `${origin}${path}`, retries: 0 });
      assert.deepEqual(await outcomeOf(client), expected);
    });
  }
});

/** What became of asking for the list, in the words of the corpus. */
async function outcomeOf(client: Client): Promise<object> {
  try {
    return { items: (await client.listMissions()).items.map(({ id }) => id) };
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, status: error.status };
    assert.ok(error instanceof TransportError, String(error));
    assert.doesNotMatch(error.message, /[<>]/);
    return error.failure === 'status' ? { status: error.status } : { unreadable: true };
  }
}

async function scripted(t: TestContext, answers: Exchange['answers']): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const answer = answers[url.split('?')[0] ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else void send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function send(response: ServerResponse, answer: ScriptedAnswer): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
  const body = Buffer.from(text);
  const size = answer.chunk ?? Math.max(body.length, 1);
  for (let at = 0; at < body.length; at += size) {
    await new Promise((resolve) => response.write(body.subarray(at, at + size), resolve));
  }
  response.end();
}
