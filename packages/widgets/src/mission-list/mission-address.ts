import type { Discovery, Mission } from '@coup-de-main/protocol';
import { httpAddress } from '../shared/http-address.ts';
import { withOwnKeys } from './own-keys.ts';

/** Where a list finds the addresses of its missions. */
export interface AddressBook {
  /** Prefix of the list's keys in the page's address; undefined when it leaves the address alone. */
  readonly prefix: string | undefined;
  readonly discovery: Pick<Discovery, 'pages'> | undefined;
  readonly backend: string | undefined;
}

/** The part of a mission that says where it is. */
type Addressed = Pick<Mission, 'id' | 'url'>;

/** Address that shows `mission`: this page opened on it, or the page that the backend hosts for it. */
export function missionAddress(mission: Addressed, book: AddressBook): string {
  if (book.prefix === undefined) return hostedPage(mission, book) ?? '#';
  const key = `${book.prefix}-mission`;
  return withOwnKeys(new URL(location.href), (name) => name === key, [[key, mission.id]]).href;
}

/** The mission's own page: the backend's, else the one that the mission names. */
export function hostedPage(
  { id, url }: Addressed,
  { discovery, backend }: Omit<AddressBook, 'prefix'>,
): string | undefined {
  const template = discovery?.pages?.mission;
  if (template === undefined) return httpAddress(url);
  return httpAddress(template.replace('{id}', encodeURIComponent(id)), backend);
}
