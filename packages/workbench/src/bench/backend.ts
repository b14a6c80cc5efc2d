import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp, readConfig, systemClock, temporaryKeyRing } from '@coup-de-main/server';
import { BENCH_SITE, fill } from './backend/fill.ts';
import { measure } from './backend/measure.ts';
import type { Measured } from './backend/measure.ts';
import { questionsAbout } from './backend/questions.ts';
import { boundsOf, formatRuns } from './backend/report.ts';
import type { Run } from './backend/report.ts';
import { measureStart } from './backend/start-cost.ts';
import { openEmbedded, openServer } from './backend/store.ts';
import type { Store } from './backend/store.ts';

const SIZES: Readonly<Record<string, number>> = { '1k': 1000, '100k': 100_000, '1m': 1_000_000 };

/** Above it the embedded engine is not measured: it is not made for it. */
const EMBEDDED_UP_TO = 100_000;

/**
 * `npm run bench -- backend [--json] [--size 1k,100k,1m]`: a list request over HTTP against the same SQL bare
 * through the driver, on the embedded engine and on PostgreSQL; start time and memory of the server. By
 * default 1,000 and 100,000 missions. Exit code 1 when a bound of the design is broken.
 */
export async function benchBackend(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      size: { type: 'string', default: '1k,100k' },
    },
  });
  const sizes = readSizes(values.size);
  const runs: Run[] = [];
  for (const missions of sizes) {
    for (const open of [openEmbedded, () => openServer(console.error)]) {
      if (open === openEmbedded && missions > EMBEDDED_UP_TO) continue;
      const store = await open();
      if (store === undefined) continue;
      console.error(`${store.engine}, ${missions} missions …`);
      runs.push(await measureStore(store, missions));
    }
  }
  const bounds = boundsOf(runs);
  const machine = { cores: availableParallelism(), node: process.version };
  console.log(values.json ? JSON.stringify({ machine, runs, bounds }, null, 2) : formatRuns(runs));
  if (bounds.some(({ holds }) => !holds)) process.exitCode = 1;
}

/** `1k,100k` as numbers. @throws Error that names the sizes there are. */
export function readSizes(text: string): readonly number[] {
  return text.split(',').map((name) => {
    const size = SIZES[name.trim().toLowerCase()];
    if (size !== undefined) return size;
    throw new Error(
      `There is no size "${name}". Choose from ${Object.keys(SIZES).join(', ')}, e.g. --size 1k,100k`,
    );
  });
}

async function measureStore(store: Store, missions: number): Promise<Run> {
  try {
    const began = performance.now();
    const towns = await fill(store.database, missions, new Date());
    const fillSeconds = (performance.now() - began) / 1000;
    const app = await createApp({
      database: store.database,
      siteId: BENCH_SITE,
      keyRing: temporaryKeyRing(systemClock),
      config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000000' }),
    });
    const measured: Measured[] = [];
    try {
      const origin = await app.listen({ host: '127.0.0.1', port: 0 });
      for (const question of questionsAbout(towns)) {
        measured.push(await measure(store.database, origin, question));
      }
    } finally {
      await app.close();
    }
    await store.database.close();
    const start = await measureStart(store.env);
    return { engine: store.engine, missions, fillSeconds, start, measured };
  } finally {
    await store.remove();
  }
}
