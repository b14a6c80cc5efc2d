import type { Mission } from '@coup-de-main/protocol';
import type { Reader } from './format-schedule.ts';

/** "850 m", "3,2 km", "27 km": as precise as one walks or drives. */
export function formatDistance(metres: number, tag: string): string {
  const near = metres < 950;
  const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
  const distance = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
  // A line never ends between number and unit; French has its narrow space already.
  return distance.replace(' ', '\u00A0');
}

/** Where a mission takes place and how far that is: "Valence · à 3,2 km". Empty when nothing is known. */
export function formatPlace(mission: Mission, reader: Reader): string {
  const { words } = reader;
  if (mission.remote === 'full') return words.remote;
  const parts = [town(mission, reader), away(mission, reader)];
  if (mission.remote === 'possible') parts.push(words.remotePossible);
  return parts.filter(Boolean).join(' · ');
}

function town({ addresses: [first, ...others] = [] }: Mission, { words }: Reader): string {
  const name = first?.city ?? first?.postalCode ?? '';
  return others.length > 0 ? `${name} ${words.otherPlaces(others.length)}` : name;
}

/**
 * How far away. Where only the commune is known: about, in whole kilometres, and nothing below one,
 * because the middle of a commune is no address.
 */
export function away({ distance, addresses = [] }: Mission, { words, tag }: Reader): string {
  if (distance === undefined) return '';
  const vague = /commune|approximate/.test(addresses[0]?.precision ?? '');
  if (!vague) return words.away(formatDistance(distance, tag));
  const kilometres = Math.round(distance / 1000);
  return kilometres < 1 ? '' : words.aboutAway(formatDistance(kilometres * 1000, tag));
}
