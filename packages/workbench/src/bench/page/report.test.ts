import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReport, summarise } from './report.ts';

const visit = (firstCard: number) => ({
  firstCard,
  largestPaint: firstCard + 100,
  layoutShift: 0,
  blocking: 5,
  heap: 1,
  requests: 3,
  kilobytes: 20,
});

test('ratios compare the medians of the first card with those of the static page', () => {
  const rows = summarise([
    { name: 'static', visits: [visit(500), visit(700), visit(600)] },
    { name: 'ours', visits: [visit(900), { ...visit(5000), filter: 80 }, visit(1200)] },
  ]);

  assert.deepEqual(
    rows.map(({ name, ratio }) => [name, ratio]),
    [
      ['static', 1],
      ['ours', 2],
    ],
  );
  assert.equal(rows[1]?.medians.filter, 80);
});

test('what was not measured is a dash', () => {
  const text = formatReport(summarise([{ name: 'static', visits: [visit(500)] }]));

  assert.match(text, /static\s+500\s+500–500\s+1\.00\s+600\s+0\.000\s+5\s+1\.00\s+3\s+20\.0\s+–/);
});
