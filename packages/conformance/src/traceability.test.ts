import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { allChecks } from './checks/all-checks.ts';
import { unseenRequirements } from './unseen-requirements.ts';

const docs = new URL('../../../docs/', import.meta.url);
const pages = readdirSync(new URL('protocol/', docs)).map((page) => `protocol/${page}`);
const text = ['protocol.md', ...pages]
  .map((page) => readFileSync(new URL(page, docs), 'utf8'))
  .join('\n');
const requirements = [...text.matchAll(/\*\*(REQ-[a-z-]+-\d\d)\*\*/g)].map(([, id = '']) => id);
const cited = new Set(allChecks.flatMap((check) => check.requirements));

describe('requirements and checks', () => {
  it('every requirement has a check, or a reason why nobody outside can see it', () => {
    const known = new Set([...cited, ...Object.keys(unseenRequirements)]);
    assert.deepEqual(
      requirements.filter((id) => !known.has(id)),
      [],
    );
    assert.ok(requirements.length > 120, String(requirements.length));
  });

  it('every check and every reason names a requirement that there is', () => {
    const named = [...cited, ...Object.keys(unseenRequirements)];
    assert.deepEqual(
      named.filter((id) => !requirements.includes(id)),
      [],
    );
    assert.deepEqual(
      allChecks.filter((check) => check.requirements.length === 0),
      [],
    );
  });

  it('no requirement is both seen and called unseen', () => {
    assert.deepEqual(
      Object.keys(unseenRequirements).filter((id) => cited.has(id)),
      [],
    );
  });

  it('each check has an identifier of its own', () => {
    const ids = allChecks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
