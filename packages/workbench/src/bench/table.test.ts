import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTable } from './table.ts';

test('columns are as wide as their widest cell, numbers stand to the right', () => {
  assert.equal(
    formatTable(
      ['page', 'ms'],
      [
        ['static', '700'],
        ['ours', '1100'],
      ],
    ),
    ['page    ms', '------  ----', 'static   700', 'ours    1100'].join('\n'),
  );
});
