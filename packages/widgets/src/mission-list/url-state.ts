import { listFilters, startNames } from './filters.ts';
import type { Filters } from './list-view.ts';
import { withOwnKeys } from './own-keys.ts';

/** What the page's address says about one list. */
export interface UrlState {
  /** Filters that differ from where the tag starts; `undefined` says that a start was dropped. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** The mission that is open. */
  readonly mission: string | undefined;
}

const lists: readonly string[] = listFilters;
const switches = ['minors', 'urgent'] as const;
/** A position is nobody's business but the visitor's: it never goes into an address that one may share. */
const kept = [...startNames.filter((name) => name !== 'near'), ...listFilters, ...switches];

/** Reads the keys of the list with `prefix`; every other key of the address is somebody else's. */
export function readUrl(url: URL, prefix: string): UrlState {
  const filters: Record<string, unknown> = {};
  for (const name of kept) {
    const values = url.searchParams.getAll(`${prefix}-${name}`);
    if (values.length > 0) filters[name] = read(name, values);
  }
  return { filters, mission: url.searchParams.get(`${prefix}-mission`) || undefined };
}

/** The value of one key; undefined where it is empty or makes no sense. */
function read(name: string, values: readonly string[]): unknown {
  const [first = ''] = values;
  if (lists.includes(name)) return values.filter(Boolean);
  if (name === 'minors' || name === 'urgent') return first === 'true' || undefined;
  if (name === 'radius') return Number(first) || undefined;
  return first || undefined;
}

/** `url` with this list's keys saying `filters` (as they differ from `start`) and the open mission. */
export function writeUrl(
  url: URL,
  prefix: string,
  { filters, start, mission }: { filters: Filters; start: Filters; mission: string | undefined },
): URL {
  const pairs = kept.flatMap((name): [string, string][] => {
    const values = written(filters[name]);
    if (values.join() === written(start[name]).join()) return [];
    return (values.length > 0 ? values : ['']).map((one) => [`${prefix}-${name}`, one]);
  });
  if (mission !== undefined) pairs.push([`${prefix}-mission`, mission]);
  return withOwnKeys(url, (name) => name.startsWith(`${prefix}-`), pairs);
}

function written(value: Filters[keyof Filters]): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}
