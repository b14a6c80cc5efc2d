import type { Catalogue } from '../locales/catalogue.ts';
import type { ChosenFilter } from './changed-filters.ts';
import type { ListFilter } from './filters.ts';
import { formatDistance } from './format-place.ts';
import { dateFormat, named } from './format-schedule.ts';
import type { ListView } from './list-view.ts';

/** All that a label of a filter is made from. */
export interface Labelling {
  readonly view: ListView;
  readonly more: Catalogue['missionMore'];
  /** Name of the place that is chosen now. */
  readonly place: string;
}

/** The values of a list filter with the words people read. */
export function valueWords(
  name: ListFilter,
  { view, more }: Labelling,
): Readonly<Record<string, string>> {
  const known: Partial<Record<ListFilter, Readonly<Record<string, string>>>> = {
    category: view.words.categoryNames,
    commitment: view.words.commitments,
    domain: more.domains,
    remote: more.remotes,
    beneficiary: more.beneficiaries,
    accessibility: more.accessibilities,
  };
  return known[name] ?? {};
}

/** The word for one value: ours, else the backend's label, else the value itself. */
export function valueLabel(name: ListFilter, value: string, labelling: Labelling): string {
  const counted = labelling.view.answers.page?.facets?.[name]?.find(
    (count) => count.value === value,
  );
  return named(valueWords(name, labelling), value) ?? counted?.label ?? value;
}

/** What a chosen filter is called on its own, away from its field. */
export function filterLabel({ name, value }: ChosenFilter, labelling: Labelling): string {
  const { view, more, place } = labelling;
  const { words, tag } = view;
  switch (name) {
    case 'q':
      return more.filters.quoted(value);
    case 'place':
      return place;
    case 'near':
      return words.aroundMe;
    case 'radius':
      return words.within(formatDistance(Number(value), tag));
    case 'from':
      return words.from(dayLabel(value, tag));
    case 'to':
      return words.until(dayLabel(value, tag));
    case 'minors':
    case 'urgent':
      return more.filters[name];
    case 'sort':
      return value;
    default:
      return valueLabel(name, value, labelling);
  }
}

function dayLabel(day: string, tag: string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return dateFormat({ tag }, 'UTC', { day: 'numeric', month: 'long' }).format(date);
}
