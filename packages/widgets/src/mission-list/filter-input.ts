import { toggled } from './changed-filters.ts';
import { type FilterChange, listFilters } from './filters.ts';
import type { Filters } from './list-view.ts';

/** The change that one input of the panel stands for, by its name: a value of a list, a switch, a day. */
export function changeOf(input: HTMLInputElement, filters: Filters): FilterChange {
  const { name, value, checked } = input;
  const list = listFilters.find((one) => one === name);
  if (list) return toggled(filters, list, value);
  return { [name]: input.type === 'checkbox' ? checked || undefined : value || undefined };
}

/** A date of which the year is still being typed: Chrome takes 2026 for the years 2, 20 and 202 before. */
export function isUnfinished({ type, value }: HTMLInputElement): boolean {
  return type === 'date' && value.startsWith('0');
}

/** The value of a field or button, empty for anything else. */
export function valueOf(target: Element | null): string {
  return target && 'value' in target ? String(target.value) : '';
}
