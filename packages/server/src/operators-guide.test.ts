import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { commandNames } from './command-table.ts';
import { variableNames } from './config.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/guide-exploitation.md');

/** First cells of the rows of a section, without what is in `<…>`. */
function firstCells(heading: string): readonly string[] {
  const [, after = ''] = guide.split(`\n## ${heading}\n`);
  const [section = ''] = after.split(/\n##/, 1);
  return [...section.matchAll(/^\| `([\w-]+)[^|]*\|/gm)].map(([, name = '']) => name);
}

describe('the operator’s guide', () => {
  it('has a row for every variable of the configuration, and for no other', () => {
    assert.deepEqual(firstCells('1. Réglages').toSorted(), [...variableNames].toSorted());
  });

  it('has a row for every command, and for no other', () => {
    assert.deepEqual(firstCells('2. Commandes').toSorted(), [...commandNames].toSorted());
  });

  it('names no variable that nobody reads', () => {
    const named = [...guide.matchAll(/`<?([A-Z][A-Z_]{3,})\b/g)].map(([, name = '']) => name);
    const known = new Set<string>(variableNames);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it('is found from the README', () => {
    assert.match(read('README.md'), /\(docs\/guide-exploitation\.md\)/);
  });
});
