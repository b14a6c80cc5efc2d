import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Figure } from '../check/figure.ts';
import { FIGURES_FILE } from '../testing/report-figure.ts';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { auditLog } from './audit-log.ts';

test('says for each engine what it found on how many pages, and where', (t) => {
  const file = join(temporaryRepository(t, { 'figures.txt': '' }), 'figures.txt');
  const before = process.env[FIGURES_FILE];
  process.env[FIGURES_FILE] = file;
  t.after(() => {
    if (before === undefined) delete process.env[FIGURES_FILE];
    else process.env[FIGURES_FILE] = before;
  });
  const faint = { engine: 'axe', rule: 'color-contrast', target: '<p>Valence</p>' };
  const log = auditLog('pages that are served');
  assert.deepEqual(log.note('/, dark', [faint]), [faint]);
  log.note('/, dark', []);
  log.note('/docs/, dark', []);
  log.report();

  const figures = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figure);
  assert.deepEqual(
    figures.map(({ gate, measured, ok }) => [gate, measured, ok]),
    [
      ['axe violations, pages that are served', '1 over 2 pages', false],
      ['IBM equal-access violations, pages that are served', '0 over 2 pages', true],
      ['our own accessibility checks, pages that are served', '0 over 2 pages', true],
    ],
  );
  assert.deepEqual(figures[0]?.details, ['/, dark: color-contrast <p>Valence</p>']);
});
