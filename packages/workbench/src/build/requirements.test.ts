import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requirements, requirementsOf } from './requirements.ts';

test('a requirement is all of its paragraph, on one line, without the blocks of code', () => {
  const page = [
    '# Class x',
    '',
    '- **REQ-x-01** A backend MUST say',
    '  so. It MUST NOT lie.',
    '- **REQ-x-02** It SHOULD be kind.',
    '',
    '```json',
    '{}',
    '```',
    'Words that bind nobody.',
  ].join('\n');
  assert.deepEqual(requirementsOf(page), [
    { id: 'REQ-x-01', text: 'A backend MUST say so. It MUST NOT lie.' },
    { id: 'REQ-x-02', text: 'It SHOULD be kind.' },
  ]);
});

test('every requirement says what binds, and how it is looked at', () => {
  const all = requirements();
  assert.ok(all.length > 120, String(all.length));
  for (const { id, text, checks, unseen } of all) {
    assert.match(text, /\b(?:MUST|SHOULD)\b/, id);
    assert.equal(checks.length > 0, unseen === undefined, id);
  }
});
