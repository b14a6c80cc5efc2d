/** A sentence in the two languages that the suite speaks. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** The languages of what is printed. */
export const reportLanguages = ['fr', 'en'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** One sentence in both languages, French first. */
export function say(fr: string, en: string): Text {
  return { fr, en };
}
