import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextSteps, submissionTypes } from '@coup-de-main/protocol';
import { mailLanguages, mailWordsFor } from './mail-languages.ts';
import { mailTemplates } from './mail-template.ts';
import type { Told } from './mail-words.ts';

/** A mail that is told everything. */
function told(words: (typeof mailLanguages)[number], type: Told['type']): Told {
  return {
    type,
    what: words.what[type]('Lecture à deux'),
    kind: words.kind[type],
    service: 'Mairie de Rochebrune',
    reference: '7K3M-92TQ',
    received: '22.11.2026',
    mission: 'Lecture à deux',
    begins: '23.11.2026',
    until: '24.11.2026',
    next: [words.next['agent-calls'], words.answerBy('25.11.2026')],
  };
}

describe('the languages of the mails', () => {
  it('are chosen by the first tag that one of them speaks, French otherwise', () => {
    const table: [(string | null | undefined)[], string][] = [
      [['pt-BR'], 'pt-PT'],
      [['AR'], 'ar'],
      [['fr-simple'], 'fr-simple'],
      [['fr-CA'], 'fr'],
      [[null, undefined, 'de', 'uk-UA', 'en'], 'uk'],
      [['tr', 'fr'], 'tr'],
      [['es-419'], 'es'],
      [[], 'fr'],
    ];
    for (const [tags, expected] of table) assert.equal(mailWordsFor(tags).tag, expected);
  });

  for (const words of mailLanguages) {
    it(`say everything in ${words.tag}: no empty line, no forgotten value, one line of subject`, () => {
      for (const type of submissionTypes) {
        for (const template of mailTemplates) {
          const { subject, body, link, after = [] } = words.texts[template](told(words, type));
          const lines = [subject, ...body, ...(link === undefined ? [] : [link]), ...after];
          assert.ok(body.length > 0, template);
          assert.doesNotMatch(subject, /\n/);
          for (const line of lines) {
            assert.match(line, /\p{L}/u, template);
            assert.doesNotMatch(line, /undefined|\[object|null|[<>]|"/, `${template}: ${line}`);
          }
        }
      }
      for (const step of nextSteps) assert.match(words.next[step], /\p{L}{2}/u);
    });

    it(`name the day by which one must act, in ${words.tag}`, () => {
      const { texts } = words;
      const text = (template: 'confirm-email' | 'place-offered' | 'still-needed'): string => {
        const { body, after = [] } = texts[template](told(words, 'application'));
        return [...body, ...after].join(' ');
      };
      for (const template of ['confirm-email', 'place-offered', 'still-needed'] as const) {
        assert.ok(text(template).includes('24.11.2026'), template);
      }
    });
  }

  it('are words of their own: no mail of another language is French', () => {
    const [french, ...others] = mailLanguages;
    assert.ok(french);
    for (const words of others) {
      for (const template of mailTemplates) {
        const mine = words.texts[template](told(words, 'request')).body.join(' ');
        const theirs = french.texts[template](told(french, 'request')).body.join(' ');
        assert.notEqual(mine, theirs, `${words.tag} ${template}`);
      }
    }
  });
});
