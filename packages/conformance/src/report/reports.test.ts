import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runConformance } from '../run-conformance.ts';
import { base, mission, pretend, smallest } from '../testing/pretend.ts';
import { suite } from '../version.ts';
import { toBadge } from './to-badge.ts';
import { toHtml } from './to-html.ts';
import { toJunit } from './to-junit.ts';
import { toTerminal } from './to-terminal.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
const validate = new Ajv2020({ strict: true }).compile(read('../../report.schema.json'));
const hostile = '"><script>alert(1)</script>\u0007';
const bad = { ...mission, id: 'x', title: undefined, apply: { mode: 'external' } };
const failing = await runConformance({
  base,
  rate: 10_000,
  fetch: pretend({
    '/v1/index.json': { ...smallest, service: { name: hostile.slice(0, -1) } },
    '/v1/missions.json': { items: [mission, bad], links: null },
  }),
});
const passing = await runConformance({
  base,
  rate: 10_000,
  fetch: pretend({ '/v1/index.json': smallest, '/v1/missions.json': { items: [mission] } }),
});
const unreached = await runConformance({ base, fetch: () => Promise.reject(new Error('x')) });

describe('reports', () => {
  for (const [name, report] of Object.entries({ failing, passing, unreached })) {
    it(`${name}: report.json is what its schema says`, () => {
      assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
    });
  }

  it('says in the terminal what was expected, what came, the requirement and a curl', () => {
    const text = toTerminal(failing, 'fr');
    assert.match(text, /missions\/valid · REQ-missions-05/);
    assert.match(text, /Chaque mission de la liste est valide/);
    assert.match(text, /Reçu : x: #\/title/);
    assert.match(text, /À refaire : curl -i 'https:\/\/mairie\.example\/v1\/missions\.json'/);
    assert.match(text, /Non conforme\./);
    assert.match(toTerminal(failing, 'en'), /Every mission of the list is valid/);
    assert.match(toTerminal(passing, 'en'), /Conformant\. \d+ checks/);
  });

  it('is one page that loads nothing, runs nothing and repeats no markup', () => {
    const html = toHtml(failing, 'fr');
    assert.match(html, /<html lang="fr">/);
    assert.doesNotMatch(html, /<script|<link|<img|src=|url\(|@import/);
    assert.ok(!html.includes('\u0007'));
    assert.match(html, /&lt;script&gt;/);
    assert.match(html, /core\/no-null/);
  });

  it('is JUnit for continuous integration', () => {
    const xml = toJunit(failing);
    assert.match(xml, /<testsuite name="missions" tests="\d+" failures="[1-9]/);
    assert.match(xml, /<failure message="Every mission/);
    assert.match(toJunit(unreached), /<error message=".*x"\/>/);
  });

  it('is a badge with a name for those who do not see it', () => {
    assert.match(toBadge(passing, 'fr'), /aria-label="Coup de main 1\.0 : Conforme · 2 classes"/);
    assert.match(toBadge(failing, 'en'), /Not conformant/);
  });

  it('names the version of the package', () => {
    const { name, version } = read('../../package.json');
    assert.deepEqual({ ...suite }, { name, version });
  });
});
