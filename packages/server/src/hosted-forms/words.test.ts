import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostedFormWords } from './words.ts';

/** Every sentence of a tree of words; functions are asked with an example. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn((value as (word: unknown) => unknown)(2));
  return Object.values(value as object).flatMap(textsIn);
}

const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?])\s+|\u00A0:\s/).filter((sentence) => /\p{L}/u.test(sentence));
const wordsOf = (sentence: string) =>
  sentence.split(/[\s\u00A0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

for (const [language, words] of Object.entries(hostedFormWords)) {
  const texts = textsIn(words);

  test(`${language}: every sentence is short, twelve words on average at most`, () => {
    const lengths = texts.flatMap(sentencesOf).map(wordsOf);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(mean <= 12, `${mean.toFixed(1)} words`);
    const long = texts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence) > 20);
    assert.deepEqual(long, []);
  });

  test(`${language}: nothing is empty, and nobody is told off`, () => {
    for (const text of texts) {
      assert.notEqual(text.trim(), '');
      assert.doesNotMatch(text, /veuillez|erreur de|invalide|invalid|please/i);
    }
  });

  test(`${language}: whoever must correct something reads how`, () => {
    const { aide, apply, proposal, form } = words;
    const all: Readonly<Record<string, unknown>> = {
      ...aide,
      ...apply,
      ...proposal,
      ...form.person,
    };
    const mending = Object.entries(all).filter(([name]) => /(?:Missing|Wrong)$/.test(name));
    assert.ok(mending.length > 15);
    for (const [name, sentence] of mending) {
      const [text = ''] = textsIn(sentence);
      const how =
        /écrivez|choisissez|cochez|demandez|répondez|gardez|pour cela|write|choose|tick|ask|answer|keep|for this/i;
      assert.match(text, how, name);
    }
  });
}
