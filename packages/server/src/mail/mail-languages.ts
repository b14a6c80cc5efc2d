import type { MailWords } from './mail-words.ts';
import { english } from './mail-words-en.ts';
import { easyFrench } from './mail-words-fr-simple.ts';
import { french } from './mail-words-fr.ts';

/** The mails in every language they speak, by tag. A language that is not here is answered in French. */
export const mailLanguages: readonly MailWords[] = [french, easyFrench, english];

/**
 * The words for the first of these tags (BCP 47) that mails speak, e.g. `en` for `en-GB`; French when they
 * speak none of them.
 */
export function mailWordsFor(tags: readonly (string | null | undefined)[]): MailWords {
  for (const tag of tags) {
    const asked = tag?.toLowerCase();
    if (asked === undefined) continue;
    const exact = mailLanguages.find((words) => words.tag === asked);
    const primary = mailLanguages.find((words) => words.tag === asked.split('-')[0]);
    const found = exact ?? primary;
    if (found !== undefined) return found;
  }
  return french;
}
