const rules = new Intl.PluralRules('uk');

/** Ukrainian counts in three ways: 1, 21… · 2–4, 22… · 5–20, 25… The number stands before the word. */
export type Forms = readonly [one: string, few: string, many: string];

/** The form that goes with `count`. */
export function form(count: number, [one, few, many]: Forms): string {
  const category = rules.select(count);
  if (category === 'one') return one;
  return category === 'few' ? few : many;
}

/** `count` and the form that goes with it. */
export function counted(count: number, forms: Forms): string {
  return `${String(count)} ${form(count, forms)}`;
}

/** Days as `Intl` names them, with their accusative ("у середу") and genitive ("до середи"). */
const days: readonly (readonly [name: string, accusative: string, genitive: string])[] = [
  ['понеділок', 'понеділок', 'понеділка'],
  ['вівторок', 'вівторок', 'вівторка'],
  ['середа', 'середу', 'середи'],
  ['четвер', 'четвер', 'четверга'],
  ['пʼятниця', 'пʼятницю', 'пʼятниці'],
  ['субота', 'суботу', 'суботи'],
  ['неділя', 'неділю', 'неділі'],
];

/** `date`, which may begin with a day of the week, as it stands after "у". Months are genitive already. */
export function accusative(date: string): string {
  const day = days.find(([name]) => date.startsWith(name));
  return day === undefined ? date : date.replace(day[0], day[1]);
}

/** `date`, which may begin with a day of the week, as it stands after "з" and "до". */
export function genitive(date: string): string {
  const day = days.find(([name]) => date.startsWith(name));
  return day === undefined ? date : date.replace(day[0], day[2]);
}
