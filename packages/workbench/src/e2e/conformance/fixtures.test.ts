import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { repositoryRoot } from '../../repository.ts';
import { findPython, NO_PYTHON } from '../../setup/python.ts';
import { conformanceCommand } from '../../testing/conformance-command.ts';
import { type PythonServer, startPython } from '../../testing/python-server.ts';

const mission = (id: string, title: string) => ({
  type: 'mission',
  id,
  title,
  organization: { id: 'arc', name: 'Arc' },
  apply: { mode: 'external', url: 'https://arc.example/' },
  category: 'other',
  updatedAt: '2026-11-02T08:00:00Z',
});

const known = {
  missions: ['tri'],
  queries: [
    { query: { category: 'other' }, ids: ['tri', 'bal'] },
    { query: { category: 'isolation-contact' }, ids: [] },
    { query: { q: 'été' }, ids: ['bal'] },
  ],
};
const [other, isolation, words] = known.queries;

describe('a backend with two missions of one kind and short titles', () => {
  const python = findPython();
  const skip = python === undefined ? NO_PYTHON : false;
  let folder: string;
  let server: PythonServer;
  before(async () => {
    if (python === undefined) return;
    folder = await mkdtemp(join(tmpdir(), 'coup-de-main-sparse-'));
    await cp(join(repositoryRoot, 'examples/python'), folder, { recursive: true });
    const items = [mission('tri', 'Tri'), mission('bal', 'Le bal d’été')];
    await writeFile(join(folder, 'missions.json'), JSON.stringify({ items }));
    server = await startPython(python, folder, 'backend.py');
  });
  after(async () => {
    if (python === undefined) return;
    await server.stop();
    await rm(folder, { recursive: true });
  });

  async function run(fixtures?: unknown) {
    const file = join(folder, 'fixtures.json');
    if (fixtures !== undefined) await writeFile(file, JSON.stringify(fixtures));
    const given = fixtures === undefined ? [] : ['--fixtures', file];
    return conformanceCommand(server.base, '--rate', '1000', '--lang', 'en', ...given);
  }

  it('is incomplete when nothing is known of it', { skip }, async () => {
    const { code, out } = await run();
    assert.equal(code, 2, out);
    assert.match(out, /search +incomplete/);
    for (const id of ['search/words', 'search/values-add', 'search/next-keeps-filters']) {
      assert.ok(out.includes(id), id);
    }
  });

  it('is conformant with what is known of it', { skip }, async () => {
    const { code, out } = await run(known);
    assert.equal(code, 0, out);
    assert.match(out, /search +conformant/);
  });

  for (const [what, fixtures, seen] of [
    [
      'lack a mission',
      { queries: [{ ...other, ids: ['tri'] }, isolation, words] },
      /fixtures {"category":\["other"\]}: extra bal; lacking –[\s\S]*curl -i '[^']*category=other/,
    ],
    [
      'name a mission too many',
      { queries: [other, isolation, { ...words, ids: ['bal', 'tri'] }] },
      /fixtures {"q":\["été"\]}: extra –; lacking tri/,
    ],
    ['name a mission that is not there', { missions: ['ghost'] }, /fixtures name ghost: HTTP 404/],
    [
      'ask with what is not declared',
      { queries: [{ query: { urgent: 'true' }, ids: ['tri'] }] },
      /unsupported-parameter/,
    ],
  ] as const) {
    it(`is not conformant when the fixtures ${what}`, { skip }, async () => {
      const { code, out } = await run(fixtures);
      assert.equal(code, 1, out);
      assert.match(out, seen);
    });
  }

  for (const [what, fixtures] of [
    ['keep every mission', { queries: [other] }],
    ['keep none', { queries: [isolation] }],
    ['only name missions', { missions: ['tri', 'bal'] }],
  ] as const) {
    it(`stays incomplete when the fixtures ${what}: that tells nothing`, { skip }, async () => {
      const { code, out } = await run(fixtures);
      assert.equal(code, 2, out);
      assert.ok(out.includes('search/words') && out.includes('search/values-add'));
    });
  }

  it('is not asked when the file cannot be used', { skip }, async () => {
    const wrong = await run({ mission: ['tri'] });
    assert.equal(wrong.code, 64);
    assert.match(wrong.err, /#\/mission is not known here/);
    const none = await conformanceCommand(server.base, '--fixtures', join(folder, 'none.json'));
    assert.equal(none.code, 64);
    assert.match(none.err, /none\.json cannot be read/);
  });
});
