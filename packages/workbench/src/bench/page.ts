import { parseArgs } from 'node:util';
import { createClient } from '@coup-de-main/client';
import { findChromium } from '../setup/chromium.ts';
import { startDemonstration } from '../setup/demonstration.ts';
import { startFront } from './page/front.ts';
import { slow4g } from './page/link.ts';
import { emptyPage, firstCardsPage, oneLinePage, staticPage } from './page/pages.ts';
import { formatReport, summarise } from './page/report.ts';
import { startShaper } from './page/shaper.ts';
import { type Conditions, type Subject, visit, type Visit } from './page/visit.ts';

/**
 * `npm run bench -- page [url…] [--runs 5] [--json]`: first card of our page, of the hosted page and of any
 * address given, against a static page with the same cards, in one run: CPU ÷ 4, 1.6 Mbit/s, 150 ms.
 */
export async function benchPage(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '5' },
      cards: { type: 'string', default: 'li, article' },
    },
  });
  const backend = await startDemonstration();
  const client = createClient({ backend: `${backend.origin}/v1/` });
  const { items } = await client.listMissions({ limit: 6 });
  const pages = new Map([
    ['/empty', emptyPage()],
    ['/static', staticPage(items)],
    ['/one-line', oneLinePage('https://solidarite.test')],
    ['/first-cards', firstCardsPage('https://solidarite.test')],
  ]);
  const front = await startFront(
    new Map([
      ['mairie.test', { pages }],
      ['solidarite.test', { backendPort: backend.port }],
    ]),
  );
  const shaper = await startShaper(slow4g, (host, port) =>
    host.endsWith('.test') ? { host: '127.0.0.1', port: front.port } : { host, port },
  );
  const conditions = {
    executablePath: findChromium(),
    proxyPort: shaper.port,
    cpuSlowdown: 4,
    patience: 60_000,
  };
  try {
    const series = await visitInTurns(
      [...ourSubjects(), ...positionals.map((url) => ({ name: url, url, cards: values.cards }))],
      Number(values.runs),
      conditions,
    );
    const rows = summarise(series);
    console.log(
      values.json
        ? JSON.stringify({ conditions: { ...slow4g, cpuSlowdown: 4 }, rows }, null, 2)
        : formatReport(rows),
    );
  } finally {
    await Promise.all([shaper.close(), front.close(), backend.stop()]);
  }
}

function ourSubjects(): Subject[] {
  return [
    { name: 'empty', url: 'https://mairie.test/empty', cards: 'h1' },
    { name: 'static', url: 'https://mairie.test/static', cards: 'li' },
    ourList('mission-list, one line', 'one-line'),
    ourList('mission-list, two lines more', 'first-cards'),
    { name: 'hosted page', url: 'https://solidarite.test/e/mission-list', cards: 'li.card' },
  ];
}

function ourList(name: string, page: string): Subject {
  return {
    name,
    url: `https://mairie.test/${page}`,
    cards: '[part~="card"]',
    filter: 'mission-list [part~="chip"]',
  };
}

/** One visit of each page, then the next round: what disturbs the machine disturbs all alike. */
async function visitInTurns(
  subjects: readonly Subject[],
  runs: number,
  conditions: Conditions,
): Promise<{ name: string; visits: Visit[] }[]> {
  const series = subjects.map(({ name }) => ({ name, visits: [] as Visit[] }));
  for (let run = 1; run <= runs; run += 1) {
    for (const [index, subject] of subjects.entries()) {
      console.error(`run ${String(run)} of ${String(runs)}: ${subject.name}`);
      series[index]?.visits.push(await visit(subject, conditions));
    }
  }
  return series;
}
