import type { Mission, MissionPage, MissionQuery } from '@coup-de-main/protocol';
import type { MissionRepository } from '../mission-repository.ts';

/** All missions of a list, page after page as `next` leads; `between` runs before each further page. */
export async function walk(
  missions: MissionRepository,
  query: MissionQuery,
  between: (page: MissionPage) => Promise<void> = () => Promise.resolve(),
): Promise<Mission[]> {
  const items: Mission[] = [];
  let page = await missions.list(query);
  items.push(...page.items);
  while (page.next !== undefined) {
    await between(page);
    page = await missions.list({ ...query, cursor: cursorOf(page) });
    items.push(...page.items);
  }
  return items;
}

/** The cursor that a page leads on with. */
export function cursorOf({ next = '' }: MissionPage): string {
  return new URL(next, 'https://x.example/v1/').searchParams.get('cursor') ?? '';
}

/** Metres between two positions, each `[longitude, latitude]`, by the law of cosines: not as the code does. */
export function metresBetween(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const [a, b, turn] = [latA, latB, lonB - lonA].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
  return 6_371_008.8 * Math.acos(Math.min(cosine, 1));
}
