import { findContact } from '@coup-de-main/protocol';
import type { AttackedForm, Written } from './attacked-forms.ts';
import { hostileLines, packed } from './hostile-town.ts';

/**
 * What somebody writes into the fields of a form, time after time, until every hostile line has been sent in
 * one of them: as many in each field as fit. Without those that tell how to reach somebody: the page itself
 * refuses them.
 */
export function lettersFor({ texts, strict }: AttackedForm): readonly Written[] {
  const letters: Written[] = [];
  let lines: readonly string[] = hostileLines.filter((text) => findContact(text) === undefined);
  while (lines.length > 0) {
    const letter: Record<string, string> = { ...strict };
    for (const [field, most] of Object.entries(texts)) {
      // A title has three characters at least.
      const { pack, left } = packed(lines, most - 'abc '.length);
      letter[field] = `abc ${pack}`.trim();
      lines = left;
    }
    letters.push(letter);
  }
  return letters;
}
