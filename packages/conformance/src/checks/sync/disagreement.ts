import { isRecord, member } from '../../http/exchange.ts';
import type { Change } from './feed.ts';

/** In what a whole feed is not the list; undefined where they agree. */
export function disagreement(
  listed: readonly unknown[],
  changes: readonly Change[],
): string | undefined {
  const told = new Map(
    changes
      .filter(({ raw }) => member(raw, 'op') === 'upsert')
      .map(({ id, raw }) => [id, member(raw, 'mission')]),
  );
  for (const mission of listed) {
    const id = String(member(mission, 'id'));
    if (!told.has(id)) return `${id} is in the list and not in the feed`;
    const name = firstDifference(mission, told.get(id));
    if (name !== undefined) return `${id}: ${name} is not as in the list`;
    told.delete(id);
  }
  const [extra] = told.keys();
  return extra === undefined ? undefined : `${extra} is in the feed and not in the list`;
}

/** The first member in which one mission is another than in the list; `distance` is of the list. */
function firstDifference(listed: unknown, told: unknown): string | undefined {
  const names = new Set([listed, told].flatMap((one) => (isRecord(one) ? Object.keys(one) : [])));
  return [...names].find(
    (name) =>
      name !== 'distance' && canonical(member(listed, name)) !== canonical(member(told, name)),
  );
}

/** The same text for the same value, whatever the order of members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) =>
    isRecord(one)
      ? Object.fromEntries(
          Object.entries(one).toSorted(([first], [second]) => (first < second ? -1 : 1)),
        )
      : one,
  );
}
