import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { reportFollowed } from './federation/report.ts';
import { forgetTombstones, noticeChanges } from './missions/notice-changes.ts';
import { startTown } from './testing/federated-town.ts';
import type { FederatedTown } from './testing/federated-town.ts';
import { setClock } from './testing/set-clock.ts';

const clock = setClock('2026-11-23T09:00:00Z');
let towns: readonly FederatedTown[] = [];
const town = (index: number): FederatedTown => towns.at(index)!;
before(async () => {
  const names = ['amblans', 'besse', 'cours', 'dole'];
  towns = await Promise.all(names.map((name) => startTown(name, clock)));
});
beforeEach(() => Promise.all(towns.map((one) => one.empty())));
after(() => Promise.all(towns.map((one) => one.close())));

const titles = async (index: number) => (await town(index).list()).map(({ title }) => title);
/** What the first so many towns show. */
const shownIn = (count: number) =>
  Promise.all(towns.slice(0, count).map((_, index) => titles(index)));

/** Everybody passes once, in this order; by index, whom each one follows. */
async function round(follows: readonly (readonly number[])[], order: readonly number[]) {
  for (const index of order) {
    for (const { error } of await town(index).follow((follows[index] ?? []).map(town))) {
      assert.equal(error, undefined);
    }
  }
}

describe('a town that follows another', () => {
  it('shows its missions as its own list does, and leads there to apply', async () => {
    await town(0).publish({
      colis: { places: { count: 4 }, description: 'Trier\nporter', lang: 'fr' },
      complet: { apply: { mode: 'closed', reason: 'full' } },
      ailleurs: { apply: { mode: 'external', url: 'https://relais.example/venir' } },
    });
    await town(1).publish({ colis: {} });
    const outcomes = await town(1).follow([town(0)]);
    assert.deepEqual(reportFollowed(outcomes), [
      `${town(0).base} (Ville de amblans) : 3 missions en tout, 3 nouvelles, 0 changée, 0 retirée.`,
    ]);

    const list = await town(1).list();
    assert.deepEqual(
      list.map(({ title, apply }) => [title, apply.mode, apply.url]),
      [
        ['ailleurs à amblans', 'external', 'https://relais.example/venir'],
        ['colis à amblans', 'external', town(0).base.replace('v1/', 'e/mission/colis')],
        ['colis à besse', 'protocol', undefined],
        ['complet à amblans', 'closed', undefined],
      ],
    );
    const [, theirs, ours] = list;
    assert.equal(ours?.id, 'colis');
    assert.match(theirs?.id ?? '', /^federation:[\w-]{22}$/);
    assert.deepEqual(theirs?.provenance, {
      sourceName: town(0).base,
      sourceId: 'colis',
      publisher: 'Ville de amblans',
      sourceUrl: town(0).base.replace('v1/', 'e/mission/colis'),
    });
    assert.equal(theirs?.description, 'Trier\nporter');
    assert.deepEqual(theirs?.ext, { 'urn:coup-de-main:via': [town(0).base] });
    assert.equal(theirs?.organization.name, 'La Banque de amblans');
    assert.equal(ours?.organization.name, 'La Banque de besse');
    const page = await town(1).app.inject(`/e/mission/${theirs?.id ?? ''}`);
    assert.equal(page.statusCode, 200);
  });

  it('follows each change and each withdrawal within one pass', async () => {
    await town(0).publish({ colis: {}, lecture: {} });
    await town(1).follow([town(0)]);
    const [first] = await town(1).list();
    await town(0).withdraw('lecture');
    await town(0).publish({ colis: { title: 'Colis du matin' }, marche: {} });
    const [outcome] = await town(1).follow([town(0)]);
    assert.deepEqual(await titles(1), ['Colis du matin', 'marche à amblans']);
    const { added, changed, withdrawn, isWhole } = outcome?.read ?? {};
    assert.deepEqual([added, changed, withdrawn, isWhole], [1, 1, 1, false]);
    const [same] = await town(1).list();
    assert.equal(same?.id, first?.id, 'one keeps its address');
    const before = await town(1).database.query('select xmin::text from mission order by 1');
    await town(1).follow([town(0)]);
    const after = await town(1).database.query('select xmin::text from mission order by 1');
    assert.deepEqual(after, before, 'a pass that brings nothing writes no mission');
  });

  it('keeps what it has while the other is down', async (t) => {
    const frail = await startTown('frasne', clock);
    t.after(() => frail.close());
    await frail.publish({ colis: {} });
    await town(1).publish({ lecture: {} });
    await town(2).follow([frail, town(1)]);
    await frail.app.close();
    await town(1).publish({ marche: {} });
    const outcomes = await town(2).follow([frail, town(1)]);
    assert.deepEqual(await titles(2), ['colis à frasne', 'lecture à besse', 'marche à besse']);
    assert.deepEqual(reportFollowed(outcomes).slice(0, 1), [
      `${frail.base} ne répond pas (ECONNREFUSED). Rien n’a changé de ce qui en vient.`,
    ]);
  });

  it('withdraws what came from who is followed no more', async () => {
    await town(0).publish({ colis: {} });
    await town(1).follow([town(0)]);
    await town(1).follow([]);
    assert.deepEqual(await titles(1), []);
    await town(1).follow([town(0)]);
    assert.deepEqual(await titles(1), ['colis à amblans']);
  });

  it('begins again when its place has expired, and drops what is gone', async () => {
    await town(0).publish({ colis: {}, lecture: {} });
    await town(1).follow([town(0)]);
    await town(0).withdraw('lecture');
    const { kysely } = town(0).database;
    await noticeChanges(kysely, 'amblans', clock.now());
    clock.advance(31 * 86_400_000);
    await forgetTombstones(kysely, 'amblans', clock.now());
    const [outcome] = await town(1).follow([town(0)]);
    assert.equal(outcome?.read?.isWhole, true);
    assert.deepEqual(await titles(1), ['colis à amblans']);
  });

  it('leaves alone what its agents have hidden, and what it has itself from the same source', async () => {
    const provenance = { sourceName: 'API Engagement', sourceId: '42' };
    await town(0).publish({ colis: {}, etat: { provenance }, autre: {} });
    await town(1).publish({ mienne: { provenance, title: 'La nôtre' } });
    await town(1).follow([town(0)]);
    assert.deepEqual(await titles(1), ['La nôtre', 'autre à amblans', 'colis à amblans']);
    await town(1).database.query(
      `update mission set status = 'reported' where title like 'colis%'`,
    );
    await town(0).publish({ colis: { title: 'colis, encore' } });
    await town(1).withdraw('mienne');
    await town(1).publish({
      deux: { provenance: { sourceName: town(0).base, sourceId: 'autre' }, title: 'Copiée' },
    });
    await town(1).follow([town(0)]);
    assert.deepEqual(await titles(1), ['Copiée']);
  });
});

describe('a federation', () => {
  it('that goes round in a circle shows each mission once, and takes nothing back', async () => {
    const circle = [[2], [0], [1]];
    await town(0).publish({ colis: {} });
    await town(1).publish({
      lecture: {},
      vente: { provenance: { sourceName: 'tableur', sourceId: '1' } },
    });
    for (let index = 0; index < 3; index += 1) await round(circle, [0, 1, 2]);
    const all = ['colis à amblans', 'lecture à besse', 'vente à besse'];
    assert.deepEqual(await shownIn(3), [all, all, all]);
    const [back] = await town(0).follow([town(2)]);
    assert.equal(back?.read?.received, 0, 'nothing moves any more');

    await town(0).withdraw('colis');
    await town(1).withdraw('vente');
    await round(circle, [1, 2, 0]);
    await round(circle, [1, 2, 0]);
    const rest = ['lecture à besse'];
    assert.deepEqual(await shownIn(3), [rest, rest, rest]);
  });

  for (const [how, follows] of [
    [
      'in which everybody follows everybody',
      [
        [1, 2, 3],
        [0, 2, 3],
        [0, 1, 3],
        [0, 1, 2],
      ],
    ],
    ['in which two only follow each other and a third', [[], [2, 3], [1, 3], [0]]],
  ] as const) {
    it(`${how} keeps no ghost alive`, async () => {
      await town(0).publish({ colis: {} });
      for (let index = 0; index < 3; index += 1) await round(follows, [3, 2, 1, 0]);
      const shown = ['colis à amblans'];
      assert.deepEqual(await shownIn(4), [shown, shown, shown, shown]);
      await town(0).withdraw('colis');
      for (let index = 0; index < 2; index += 1) await round(follows, [3, 1, 2, 0]);
      assert.deepEqual(await shownIn(4), [[], [], [], []]);
      await round(follows, [1, 2, 3, 0]);
      assert.deepEqual(await shownIn(4), [[], [], [], []]);
    });
  }

  it('shows once what comes by two ways, as long as it comes by one', async () => {
    await town(0).publish({ colis: {} });
    await round([[], [0], [0], [1, 2]], [1, 2, 3]);
    assert.deepEqual(await titles(3), ['colis à amblans']);
    const [before] = await town(3).list();
    await round([[], [], [0], [1, 2]], [1, 2, 3]);
    const [after] = await town(3).list();
    assert.equal(after?.id, before?.id);
    assert.deepEqual(after?.ext?.['urn:coup-de-main:via'], [town(0).base, town(2).base]);
    await round([[], [], [], [1, 2]], [1, 2, 3]);
    assert.deepEqual(await titles(3), []);
  });

  it('gives nobody back what they follow no more', async () => {
    await town(0).publish({ colis: {} });
    await round([[], [0, 2], [1]], [1, 2, 1]);
    assert.deepEqual(await shownIn(3), [
      ['colis à amblans'],
      ['colis à amblans'],
      ['colis à amblans'],
    ]);
    await round([[], [2], [1]], [1, 2, 1]);
    assert.deepEqual(await shownIn(3), [['colis à amblans'], [], []]);
  });

  it('believes who is followed directly, not who copied from them', async () => {
    await town(0).publish({ colis: {} });
    await round([[], [0], [0, 1]], [1, 2]);
    const [direct] = await town(2).list();
    assert.deepEqual(direct?.ext?.['urn:coup-de-main:via'], [town(0).base]);
    await town(0).withdraw('colis');
    await town(2).follow([town(0), town(1)]);
    assert.deepEqual(await titles(2), [], 'within one pass, though the copy is still there');
    assert.deepEqual(await titles(1), ['colis à amblans']);
  });
});
