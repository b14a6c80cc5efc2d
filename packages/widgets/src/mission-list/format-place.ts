import type { Mission } from '@coup-de-main/protocol';
import type { Reader } from './format-schedule.ts';

/** "850 m", "3,2 km", "27 km": as precise as one walks or drives. */
export function formatDistance(metres: number, tag: string): string {
  const near = metres < 950;
  const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** Where a mission takes place and how far that is: "Valence, à 3,2 km". Undefined when nothing is known. */
export function formatPlace(mission: Mission, { words, tag }: Reader): string | undefined {
  if (mission.remote === 'full') return words.remote;
  const [address, ...others] = mission.addresses ?? [];
  const vague = /commune|approximate/.test(address?.precision ?? '');
  const away =
    mission.distance !== undefined &&
    (vague ? words.aboutAway : words.away)(formatDistance(mission.distance, tag));
  const place = [
    address?.city ?? address?.postalCode,
    others.length > 0 && words.otherPlaces(others.length),
  ]
    .filter(Boolean)
    .join(' ');
  return [place, away, mission.remote === 'possible' && words.remotePossible]
    .filter(Boolean)
    .join(' · ');
}
