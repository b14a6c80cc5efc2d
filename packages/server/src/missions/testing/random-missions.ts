import { missionCategories, missionDomains, remoteModes } from '@coup-de-main/protocol';
import type { Mission } from '@coup-de-main/protocol';
import type { MissionEntry } from '../mission-record.ts';
import { entry, NOW, VALENCE } from './mission-fixtures.ts';

const HOUR = 3_600_000;

/**
 * Missions that differ in everything a list filters or sorts by, many of them equal in a sort key: a quarter
 * shares the very position of Valence, and few moments of publication are used. The same at each call.
 */
export function variedMissions(count: number): MissionEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (values: readonly string[], step: number): string =>
      values[Math.floor(index / step) % values.length] ?? '';
    const remote = index % 9 === 0 ? 'full' : pick(remoteModes.slice(0, 2), 3);
    return entry(`m-${String((index * 7919) % count).padStart(4, '0')}`, {
      category: pick(missionCategories, 1),
      domains: [pick(missionDomains, 2), pick(missionDomains, 5)],
      beneficiaries: index % 4 === 0 ? [] : [pick(['seniors', 'children', 'parents'], 1)],
      accessibility: index % 6 === 0 ? ['reduced-mobility'] : [],
      remote,
      urgent: index % 7 === 0,
      openToMinors: index % 5 === 0,
      organization: index % 3 === 0 ? voisins : banque,
      publishedAt: new Date(NOW.getTime() - (index % 11) * 24 * HOUR).toISOString(),
      schedule: {
        commitment: pick(['few-hours', 'few-days', 'few-hours-a-week'], 4),
        ...dates(index),
      },
      ...(index % 13 === 0 ? {} : { addresses: [address(index)] }),
    });
  });
}

const banque = { id: 'banque', name: 'La Banque du Coteau' };
const voisins = { id: 'voisins', name: 'Les Voisins du Lavoir' };

function dates(index: number): Mission['schedule'] {
  const start = new Date(NOW.getTime() + ((index % 17) - 8) * 24 * HOUR).toISOString();
  if (index % 3 === 0) return {};
  return index % 3 === 1 ? { startAt: start } : { startAt: start, rrule: 'FREQ=WEEKLY' };
}

/** A quarter in the middle of Valence, the rest on a spiral that leaves every radius. */
function address(index: number): NonNullable<Mission['addresses']>[number] {
  const away = index % 4 === 0 ? 0 : (index % 400) / 400;
  const turn = index * 2.4;
  return {
    inseeCode: index % 2 === 0 ? '26362' : '07102',
    location: {
      type: 'Point',
      coordinates: [
        VALENCE.longitude + Math.cos(turn) * away,
        VALENCE.latitude + Math.sin(turn) * away * 0.7,
      ],
    },
  };
}
