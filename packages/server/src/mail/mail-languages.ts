import type { MailWords } from './mail-words.ts';
import { arabic } from './mail-words-ar.ts';
import { english } from './mail-words-en.ts';
import { spanish } from './mail-words-es.ts';
import { easyFrench } from './mail-words-fr-simple.ts';
import { french } from './mail-words-fr.ts';
import { portuguese } from './mail-words-pt.ts';
import { turkish } from './mail-words-tr.ts';
import { ukrainian } from './mail-words-uk.ts';

/** The mails in every language they speak, by tag. A language that is not here is answered in French. */
export const mailLanguages: readonly MailWords[] = [
  french,
  easyFrench,
  english,
  spanish,
  portuguese,
  arabic,
  ukrainian,
  turkish,
];

/**
 * The words for the first of these tags (BCP 47) that mails speak, e.g. `en` for `en-GB`; French when they
 * speak none of them.
 */
export function mailWordsFor(tags: readonly (string | null | undefined)[]): MailWords {
  for (const tag of tags) {
    const asked = tag?.toLowerCase();
    if (asked === undefined) continue;
    const exact = mailLanguages.find((words) => words.tag === asked);
    const primary = mailLanguages.find((words) => primaryOf(words.tag) === primaryOf(asked));
    const found = exact ?? primary;
    if (found !== undefined) return found;
  }
  return french;
}

/** `pt` of `pt-PT`. Plain French stands before easy French, so it is what `fr-CA` gets. */
function primaryOf(tag: string): string | undefined {
  return tag.split('-')[0];
}
