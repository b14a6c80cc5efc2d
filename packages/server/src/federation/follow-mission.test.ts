import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Mission } from '@coup-de-main/protocol';
import { baseKey, readFollowed } from './base-address.ts';
import { chooseWay } from './choose-way.ts';
import type { Way } from './choose-way.ts';
import { followMission, VIA, viaOf } from './follow-mission.ts';
import { theirs } from './testing/pretended-upstream.ts';

const base = 'https://ville.example/v1/';
const facts = {
  base,
  name: 'Ville',
  language: 'fr',
  pageOf: (id: string): string | undefined => `https://ville.example/e/${id}`,
};
const ownBase = 'https://ici.example/v1/';

function follow(members: Partial<Mission>, changes: Partial<typeof facts> = {}) {
  return followMission(theirs('m1', members), { facts: { ...facts, ...changes }, ownBase });
}
function taken(members: Partial<Mission>, changes: Partial<typeof facts> = {}): Mission {
  const { mission } = follow(members, changes) as { mission?: Mission };
  assert.ok(mission);
  assert.deepEqual(Mission.parse(mission), mission);
  return mission;
}

describe('a mission from elsewhere', () => {
  it('keeps its provenance, and is given one when it has none', () => {
    const provenance = { sourceName: 'Tableur', sourceId: '7' };
    assert.deepEqual(taken({ provenance }).provenance, provenance);
    assert.deepEqual(taken({}).provenance, {
      sourceName: base,
      sourceId: 'm1',
      publisher: 'Ville',
      sourceUrl: 'https://ville.example/m1',
    });
  });

  it('has one identifier by whatever way it comes, and another for each source', () => {
    const provenance = { sourceName: 'https://ville.example/v1', sourceId: 'm1' };
    const elsewhere = { base: 'https://autre.example/v1/' };
    assert.equal(
      taken({ provenance }, elsewhere).id,
      taken({}).id,
      'a slash makes no other backend',
    );
    assert.notEqual(taken({}, elsewhere).id, taken({}).id);
    assert.notEqual(taken({}, elsewhere).organization.id, taken({}).organization.id);
  });

  it('is applied to there, by its link, its page or that of the backend', () => {
    const page = { mode: 'external', url: 'https://ville.example/m1' };
    assert.deepEqual(taken({}).apply, page);
    assert.deepEqual(taken({ apply: { mode: 'external' } }).apply, page);
    assert.deepEqual(taken({ apply: { mode: 'by-phone' } }).apply, page);
    const link = { mode: 'external', url: 'https://relais.example/' };
    assert.deepEqual(taken({ apply: link }).apply, link);
    const closed = { mode: 'closed', reason: 'paused' };
    assert.deepEqual(taken({ apply: closed }).apply, closed);
    const { url: _url, ...without } = theirs('m1');
    const { mission } = followMission(without, { facts, ownBase });
    assert.equal(mission?.apply.url, 'https://ville.example/e/m1');
    assert.equal(mission?.url, 'https://ville.example/e/m1');
    const nowhere = { facts: { ...facts, pageOf: () => undefined }, ownBase };
    assert.deepEqual(followMission(without, nowhere), { left: 'no-page' });
    assert.equal(
      followMission({ ...without, apply: closed }, nowhere).mission?.apply.mode,
      'closed',
    );
  });

  it('says its language and the way it came, and no distance from somebody else', () => {
    assert.equal(taken({}).lang, 'fr');
    assert.equal(taken({ lang: 'uk' }).lang, 'uk');
    assert.equal(taken({ distance: 12 }).distance, undefined);
    const ext = { 'https://x.example/ns': 1, [VIA]: ['https://a.example/v1/'] };
    assert.deepEqual(taken({ ext }).ext, { ...ext, [VIA]: ['https://a.example/v1/', base] });
    for (const odd of ['x', [1], [''], Array.from({ length: 51 }, () => 'x')]) {
      assert.deepEqual(viaOf(taken({ ext: { [VIA]: odd } })), [base]);
    }
  });

  it('does not come in when it is ours, came by us, or came too far', () => {
    for (const sourceName of [ownBase, 'https://ICI.example/v1', 'https://ici.example:443/v1/']) {
      assert.deepEqual(follow({ provenance: { sourceName, sourceId: '1' } }), { left: 'ours' });
    }
    assert.deepEqual(follow({ ext: { [VIA]: ['https://a.example/', ownBase] } }), { left: 'ours' });
    const far = Array.from({ length: 8 }, (_, index) => `https://v${String(index)}.example/`);
    assert.deepEqual(follow({ ext: { [VIA]: far } }), { left: 'too-far' });
    assert.equal(viaOf(taken({ ext: { [VIA]: far.slice(1) } })).length, 8);
  });
});

describe('of several ways', () => {
  const way = (name: string, via: readonly string[], sourceName = 'Tableur'): Way => ({
    base: name,
    mission: theirs('m', {
      provenance: { sourceName, sourceId: '1' },
      ext: { [VIA]: [...via, name] },
    }),
  });

  it('the shortest is taken, then the first by name', () => {
    const ways = [way('https://c/', ['https://x/']), way('https://b/', []), way('https://a/', [])];
    assert.equal(chooseWay(ways, new Set())?.base, 'https://a/');
    assert.equal(chooseWay(ways.slice(0, 2), new Set())?.base, 'https://b/');
  });

  it('one through a backend that is read directly does not count', () => {
    const read = new Set(['https://x', 'https://c'].map(baseKey));
    assert.equal(chooseWay([way('https://c/', ['https://x/'])], read), undefined);
    assert.equal(chooseWay([way('https://d/', [], 'https://x')], read), undefined);
    assert.equal(chooseWay([way('https://c/', [])], read)?.base, 'https://c/');
    assert.equal(chooseWay([], read), undefined);
  });
});

describe('base addresses', () => {
  const strict = { loopback: false };
  it('are read one by one, each once', () => {
    assert.deepEqual(
      readFollowed(
        ' https://A.example/v1, https://a.example/v1/,, https://b.example/x.json',
        strict,
      ),
      ['https://a.example/v1', 'https://b.example/x.json'],
    );
    assert.deepEqual(readFollowed('', strict), []);
  });

  it('that nobody may follow are named', () => {
    for (const odd of [
      'ville',
      'http://ville.example/',
      'https://10.0.0.1/',
      'https://u:p@v.example/',
      'https://v.example/?a',
      'https://v.example/#a',
      `https://v.example/${'x'.repeat(300)}`,
    ]) {
      assert.match(
        String(readFollowed(`https://ok.example/,${odd}`, strict)),
        /is no public https address/,
      );
    }
    const many = Array.from({ length: 201 }, (_, index) => `https://v${String(index)}.example/`);
    assert.equal(readFollowed(many.join(','), strict), 'at most 200 backends are followed');
    assert.deepEqual(readFollowed('http://localhost:1/', { loopback: true }), [
      'http://localhost:1/',
    ]);
  });
});
