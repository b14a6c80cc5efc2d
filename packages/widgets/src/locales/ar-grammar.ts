const rules = new Intl.PluralRules('ar');

/** Arabic counts in four ways here: one, two, three to ten, more. The first two hold their number. */
export type Forms = readonly [one: string, two: string, few: string, many: string];

/** `count` and the form that goes with it. */
export function counted(count: number, [one, two, few, many]: Forms): string {
  const category = rules.select(count);
  if (category === 'one') return one;
  if (category === 'two') return two;
  return `${String(count)} ${category === 'few' ? few : many}`;
}
