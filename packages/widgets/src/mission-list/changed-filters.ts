import { type FilterChange, type ListFilter, listFilters } from './filters.ts';
import type { Filters } from './list-view.ts';

/** `filters` with `change` made: emptied ones are gone, and what needs a place goes with the place. */
export function changedFilters(filters: Filters, change: FilterChange): Filters {
  const merged = Object.entries({ ...filters, ...change }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  const changed: Filters = Object.fromEntries(merged);
  if (changed.place !== undefined || changed.near !== undefined) return changed;
  const { radius: _, sort, ...rest } = changed;
  return sort === undefined || sort === 'nearest' ? rest : { ...rest, sort };
}

/** Whether both look for the same: an address lists filters in another order than a visitor chose them. */
export function sameFilters(one: Filters, other: Filters): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Filters)[];
  return names.every((name) => String(one[name]) === String(other[name]));
}

/** The values of a list filter with `value` added, or taken out when it was there. */
export function toggled(filters: Filters, name: ListFilter, value: string): FilterChange {
  const values: readonly string[] = filters[name] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { [name]: next };
}

/** One filter that the visitor chose: its name, and its value where there may be several. */
export interface ChosenFilter {
  readonly name: keyof Filters;
  readonly value: string;
}

/** What was chosen beyond `start`, one by one, in a steady order. The order of the list is no filter. */
export function chosenFilters(filters: Filters, start: Filters): ChosenFilter[] {
  const single = (['q', 'place', 'near', 'radius', 'from', 'to', 'minors', 'urgent'] as const)
    .filter((name) => filters[name] !== undefined && filters[name] !== start[name])
    .map((name) => ({ name, value: String(filters[name]) }));
  const several = listFilters.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({ name, value })),
  );
  return [...single, ...several];
}

/** The change that takes one chosen filter away again: back to the start, where the tag gave one. */
export function without(
  filters: Filters,
  start: Filters,
  { name, value }: ChosenFilter,
): FilterChange {
  const list = listFilters.find((one) => one === name);
  if (list) return toggled(filters, list, value);
  return name === 'place' || name === 'near'
    ? { place: start.place, near: start.near }
    : { [name]: start[name] };
}
