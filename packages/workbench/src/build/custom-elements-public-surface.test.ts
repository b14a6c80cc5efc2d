import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepPublicSurface } from './custom-elements-public-surface.ts';

describe('keepPublicSurface', () => {
  it('drops what no page may use, and what the analyzer made up', () => {
    const element = {
      kind: 'class',
      customElement: true,
      members: [
        { name: 'backend' },
        { name: '#state' },
        { name: 'render', privacy: 'protected' },
        { name: 'cache', privacy: 'private' },
        { name: 'styles', static: true },
      ],
      events: [{ name: 'mission-selected', description: 'when one is' }, { name: 'mission' }],
    };
    const manifest = {
      modules: [
        { path: 'a.ts', declarations: [element] },
        { path: 'b.ts', declarations: [{ kind: 'function' }] },
        { path: 'c.ts' },
      ],
    };
    keepPublicSurface(manifest);
    assert.deepEqual(
      manifest.modules.map(({ path }) => path),
      ['a.ts'],
    );
    assert.deepEqual(element.members, [{ name: 'backend' }]);
    assert.deepEqual(
      element.events.map(({ name }) => name),
      ['mission-selected'],
    );
  });
});
