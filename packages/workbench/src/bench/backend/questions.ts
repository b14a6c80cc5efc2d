import { encodeQuery, missionFacets } from '@coup-de-main/protocol';
import type { MissionQuery } from '@coup-de-main/protocol';
import type { Town } from '../generator/missions.ts';

/** A kind of request, asked about several places so that no single one decides. */
export interface Question {
  readonly name: string;
  readonly queries: readonly MissionQuery[];
}

/** Valence, of the demonstration, and towns by their rank in population. */
const RANKS = [2, 10, 30, 80, 200, 500, 1200, 3000, 8000, 15_000];
const VALENCE = '26362';

/** What the benchmark asks. The first is what a page of missions with its filters asks. */
export function questionsAbout(towns: readonly Town[]): readonly Question[] {
  const places = [VALENCE, ...RANKS.flatMap((rank) => towns[rank]?.inseeCode ?? [])];
  const around = (more: MissionQuery): MissionQuery[] =>
    places.map((place) => ({ place, ...more }));
  return [
    {
      name: FILTERED,
      queries: around({ category: ['emergency-food-aid'], facets: [...missionFacets] }),
    },
    { name: NEAREST, queries: around({}) },
    { name: 'place, words', queries: around({ q: 'courses vois' }) },
    { name: 'words', queries: [{ q: 'personnes âg' }, { q: 'colis alim' }] },
    { name: 'newest', queries: [{}] },
    { name: 'newest, facets', queries: [{ facets: [...missionFacets] }] },
  ];
}

/** The two that have a bound. */
export const FILTERED = 'place, category, facets';
export const NEAREST = 'place (nearest first)';

/** The address of a list, below the server's own. */
export function pathOf(query: MissionQuery): string {
  return `/v1/missions?${new URLSearchParams(encodeQuery(query)).toString()}`;
}
