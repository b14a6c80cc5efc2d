import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MissionPage, SyncPage } from '@coup-de-main/protocol';
import { cutToSchema, responseSerializer, ResponseShapeError } from './response-serializer.ts';

const mission = () => ({
  type: 'mission',
  id: 'm1',
  title: 'Porter des colis',
  organization: { id: 'o1', name: 'Les Paniers', email: 'CANARY' },
  apply: { mode: 'external', url: 'https://paniers.example/', token: 'CANARY' },
  updatedAt: '2026-11-22T09:30:00Z',
  category: undefined,
  addresses: [{ postalCode: '26000', keyCode: 'CANARY' }],
  translations: { en: { title: 'Carry parcels', note: 'CANARY' } },
  ext: { 'https://town.example/ns': { quarter: 'Nord' } },
  phone: 'CANARY',
});

describe('responseSerializer', () => {
  const serialize = responseSerializer(MissionPage);

  it('lets no member out that the schema does not name, at any depth', () => {
    const text = serialize({
      items: [mission()],
      total: 1,
      facets: { category: [{ value: 'other', count: 1, secret: 'CANARY' }] },
      debug: 'CANARY',
    });
    assert.doesNotMatch(text, /CANARY/);
    assert.match(text, /Les Paniers/);
    assert.match(text, /Carry parcels/);
  });

  it('keeps what the schema leaves open', () => {
    assert.match(serialize({ items: [mission()], applied: { radius: 5000 } }), /"quarter":"Nord"/);
    assert.match(serialize({ items: [], applied: { radius: 5000 } }), /"radius":5000/);
  });

  it('writes nothing for a member that is undefined', () => {
    assert.doesNotMatch(serialize({ items: [mission()] }), /category/);
  });

  const wrong: [string, unknown, string][] = [
    ['a missing member', { total: 1 }, '/items'],
    ['another type', { items: [{ ...mission(), title: 5 }] }, '/items/0/title'],
    ['null for absent', { items: [{ ...mission(), summary: null }] }, '/items/0/summary'],
    [
      'a text that breaks its pattern',
      { items: [{ ...mission(), updatedAt: 'now' }] },
      '/items/0/updatedAt',
    ],
    [
      'a script for a link',
      { items: [{ ...mission(), url: 'javascript:alert(1)' }] },
      '/items/0/url',
    ],
    ['nothing', undefined, ''],
  ];
  for (const [name, answer, pointer] of wrong) {
    it(`refuses ${name} and says where, not what`, () => {
      assert.throws(
        () => serialize(answer),
        (error) => error instanceof ResponseShapeError && error.pointer === pointer,
      );
    });
  }
});

describe('cutToSchema', () => {
  it('lets each kind of a list have the members of its own kind', () => {
    const text = responseSerializer(SyncPage)({
      items: [
        { op: 'upsert', id: 'm1', rev: 1, mission: mission(), note: 'CANARY' },
        { op: 'delete', id: 'm2', rev: 2, mission: mission() },
      ],
      next: '?after=1',
      upToDate: true,
      tombstoneDays: 30,
    });
    assert.doesNotMatch(text, /CANARY/);
    assert.equal(text.match(/Porter des colis/g)?.length, 1, 'a tombstone has no mission');
  });

  it('cuts an answer that becomes part of another one', () => {
    const page = cutToSchema(MissionPage, { items: [], secret: 'CANARY' });
    assert.deepEqual(page, { items: [] });
  });
});
