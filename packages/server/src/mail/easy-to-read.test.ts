import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nextSteps, submissionTypes } from '@coup-de-main/protocol';
import { mailWordsFor } from './mail-languages.ts';
import { mailTemplates } from './mail-template.ts';
import type { Told } from './mail-words.ts';

/** Most words that a sentence of a mail has on average. */
const MOST_WORDS = 12;

/** What is told (titles, dates, the name of the service) counts as one word each. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/[.?!:…]+(?:\s|$)/u).filter((sentence) => /\p{L}/u.test(sentence));
}

const words = mailWordsFor(['fr-simple']);

function told(type: Told['type'], step: (typeof nextSteps)[number]): Told {
  return {
    type,
    what: words.what[type]('Mission'),
    kind: words.kind[type],
    service: 'Mairie',
    reference: '7K3M',
    received: 'lundi',
    mission: 'Mission',
    begins: 'mardi',
    until: 'jeudi',
    next: [words.next[step], words.answerBy('vendredi')],
  };
}

it('the mails in easy-to-read French have short sentences', () => {
  const all = submissionTypes.flatMap((type) => nextSteps.map((step) => told(type, step)));
  for (const template of mailTemplates) {
    for (const { body, after = [] } of all.map(words.texts[template])) {
      const sentences = [...body, ...after].flatMap(sentencesOf);
      const lengths = sentences.map((sentence) => sentence.trim().split(/\s+/u).length);
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      assert.ok(average <= MOST_WORDS, `${template}: ${average.toFixed(1)} words a sentence`);
      const longest = Math.max(...lengths);
      assert.ok(longest <= 2 * MOST_WORDS, `${template}: a sentence of ${String(longest)} words`);
    }
  }
});
