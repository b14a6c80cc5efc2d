import { listFilters, startNames } from './filters.ts';
import type { Filters } from './list-view.ts';

/** What the page's address says about one list. */
export interface UrlState {
  /** Filters that differ from where the tag starts; `undefined` says that a start was dropped. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** The mission that is open. */
  readonly mission: string | undefined;
}

const lists: readonly string[] = listFilters;
const switches: readonly string[] = ['minors', 'urgent'];
/** A position is nobody's business but the visitor's: it never goes into an address that one may share. */
const kept = [...startNames.filter((name) => name !== 'near'), ...listFilters, ...switches];

/** Reads the keys of the list with `prefix`; every other key of the address is somebody else's. */
export function readUrl(url: URL, prefix: string): UrlState {
  const filters: Record<string, unknown> = {};
  for (const name of kept) {
    const values = url.searchParams.getAll(`${prefix}-${name}`);
    const [first] = values;
    if (first === undefined) continue;
    if (lists.includes(name)) filters[name] = values.filter(Boolean);
    else if (switches.includes(name)) filters[name] = first === 'true' || undefined;
    else if (name === 'radius') filters[name] = Number(first) || undefined;
    else filters[name] = first || undefined;
  }
  return { filters, mission: url.searchParams.get(`${prefix}-mission`) || undefined };
}

/** `url` with this list's keys saying `filters` (as they differ from `start`) and the open mission. */
export function writeUrl(
  url: URL,
  prefix: string,
  { filters, start, mission }: { filters: Filters; start: Filters; mission: string | undefined },
): URL {
  const written = new URL(url);
  const parameters = written.searchParams;
  for (const name of kept) {
    const key = `${prefix}-${name}`;
    parameters.delete(key);
    const value: unknown = filters[name as keyof Filters];
    const before: unknown = start[name as keyof Filters];
    if (String(value ?? '') === String(before ?? '')) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value ?? ''];
    for (const one of values) parameters.append(key, String(one));
  }
  parameters.delete(`${prefix}-mission`);
  if (mission !== undefined) parameters.append(`${prefix}-mission`, mission);
  return written;
}
