import type { MissionQuery } from '@coup-de-main/protocol';
import type { Database } from '@coup-de-main/server';
import { percentile } from '../statistics.ts';
import { createHttpClient, UnexpectedAnswer } from './http-client.ts';
import type { HttpClient } from './http-client.ts';
import { pathOf } from './questions.ts';
import type { Question } from './questions.ts';
import { recordStatements } from './record-statements.ts';

/** What one kind of request costs. Times in milliseconds. */
export interface Measured {
  readonly question: string;
  readonly httpP50: number;
  readonly httpP99: number;
  /** The same SQL through the driver alone. */
  readonly bareP50: number;
  readonly ratio: number;
  /** Answered with `CONNECTIONS` at once; what is refused for lack of a free database connection is not. */
  readonly requestsPerSecond: number;
  readonly samples: number;
}

const CONNECTIONS = 16;
const WARM_UP = 1;
const ROUNDS = 30;
const BUDGET_MS = 12_000;
const LOAD_MS = 3000;

/**
 * Measures a question: each of its queries over HTTP and bare, one after the other, round after round, so
 * that what disturbs the machine disturbs both; then how many are answered in a second.
 */
export async function measure(
  database: Database,
  origin: string,
  { name, queries }: Question,
): Promise<Measured> {
  const single = createHttpClient(origin, 1);
  const many = createHttpClient(origin, CONNECTIONS);
  try {
    const { http, bare } = await alternate(database, single, queries);
    const [httpP50, bareP50] = [percentile(http, 50), percentile(bare, 50)];
    return {
      question: name,
      httpP50,
      httpP99: percentile(http, 99),
      bareP50,
      ratio: httpP50 / bareP50,
      requestsPerSecond: await throughput(many, queries),
      samples: http.length,
    };
  } finally {
    single.close();
    many.close();
  }
}

async function alternate(
  database: Database,
  client: HttpClient,
  queries: readonly MissionQuery[],
): Promise<{ http: number[]; bare: number[] }> {
  const pairs = await Promise.all(
    queries.map(async (query) => ({
      path: pathOf(query),
      run: await recordStatements(database, query),
    })),
  );
  const [http, bare]: [number[], number[]] = [[], []];
  let deadline = Number.POSITIVE_INFINITY;
  for (let round = -WARM_UP; round < ROUNDS && performance.now() < deadline; round += 1) {
    if (round === 0) deadline = performance.now() + BUDGET_MS;
    for (const { path, run } of pairs) {
      const asked = await timed(() => client.ask(path));
      const ran = await timed(run);
      if (round < 0) continue;
      http.push(asked);
      bare.push(ran);
    }
  }
  return { http, bare };
}

async function timed(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

async function throughput(client: HttpClient, queries: readonly MissionQuery[]): Promise<number> {
  const paths = queries.map(pathOf);
  const start = performance.now();
  let answered = 0;
  const worker = async (first: number) => {
    for (let turn = first; performance.now() - start < LOAD_MS; turn += CONNECTIONS) {
      if (await isAnswered(client, paths[turn % paths.length] ?? '/')) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => worker(index)));
  return (answered * 1000) / (performance.now() - start);
}

/** False for a 503: under more load than it can carry a server refuses in time. */
async function isAnswered(client: HttpClient, path: string): Promise<boolean> {
  try {
    await client.ask(path);
    return true;
  } catch (error) {
    if (error instanceof UnexpectedAnswer && error.status === 503) return false;
    throw error;
  }
}
