import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { townOn } from '../testing/demonstration-on.ts';

const { missions, organizations, settings } = townOn('2026-11-22T09:30:00Z');

/** What a person reads, with the language it is in. */
function textsOf({ mission }: (typeof missions)[number]): readonly (readonly [string, string])[] {
  const {
    title,
    summary = '',
    description = '',
    prerequisites = [],
    schedule,
    translations = {},
  } = mission;
  const french = [title, summary, description, ...prerequisites, schedule?.text ?? ''];
  const others = Object.entries(translations).flatMap(([lang, texts]) => {
    const { title: name = '', summary: sentence = '', description: more = '' } = texts;
    return [name, sentence, more].map((text) => [lang, text] as const);
  });
  return [...french.map((text) => ['fr', text] as const), ...others];
}

describe('texts of the demonstration', () => {
  it('carry no e-mail address, phone number or link', () => {
    const contact =
      /@|\bwww\.|https?:|\.(?:fr|com|org|example)\b|(?:\+\d{2}|\b0\d)(?:[\s\u00A0.-]?\d{2}){4}/;
    for (const mission of missions) {
      for (const [, text] of textsOf(mission)) assert.doesNotMatch(text, contact);
    }
  });

  it('are not repeated', () => {
    for (const pick of ['title', 'summary', 'description'] as const) {
      const texts = missions.map(({ mission }) => mission[pick]);
      assert.equal(new Set(texts).size, texts.length, pick);
    }
  });

  it('use French punctuation', () => {
    const spaces =
      /[^\s\u00A0][;!?»]|\d (?:h|km|kg|ans)\b|[^\s\u00A0\d]:|«[^\u00A0]| [:;!?»]|'|"|\.\.\.|\s{3}/;
    const french = missions.flatMap(textsOf).filter(([lang]) => lang.startsWith('fr'));
    for (const [, text] of french) assert.doesNotMatch(text, spaces);
    for (const { description } of organizations) assert.doesNotMatch(description ?? '', spaces);
  });

  it('are one sentence to sum up and two to four paragraphs to say more', () => {
    for (const { mission } of missions) {
      const { id, title, summary = '', description = '' } = mission;
      assert.ok(title.length >= 3 && title.length <= 120, `${id}: ${title.length}`);
      assert.doesNotMatch(title, /\.$/, id);
      assert.match(summary, /^[^.!?]+[.!?]$/, id);
      assert.ok(summary.length <= 120, `${id}: ${summary.length}`);
      const paragraphs = description.split('\n\n');
      assert.ok(paragraphs.length >= 2 && paragraphs.length <= 4, id);
      for (const paragraph of paragraphs) {
        assert.match(paragraph, /[.!?]$/, id);
        assert.ok(paragraph.length <= 300, `${id}: ${paragraph}`);
      }
    }
  });

  it('have a title as long as may be', () => {
    const longest = Math.max(...missions.map(({ mission }) => mission.title.length));
    assert.ok(longest > 110 && longest <= 120, `${longest}`);
  });

  it('are whole in each other language', () => {
    const languages = missions.flatMap(({ mission }) => Object.keys(mission.translations ?? {}));
    for (const language of ['en', 'ar']) {
      assert.ok(languages.filter((given) => given === language).length >= 5, language);
    }
    for (const { mission } of missions) {
      for (const texts of Object.values(mission.translations ?? {})) {
        assert.deepEqual(Object.keys(texts), ['title', 'summary', 'description'], mission.id);
      }
    }
  });
});

describe('contacts of the demonstration', () => {
  it('have only phone numbers kept for fiction', () => {
    const all = JSON.stringify({ settings, organizations, missions });
    const numbers = all.match(/\+33\d+/g) ?? [];
    assert.deepEqual(new Set(numbers), new Set(['+33465710042']));
  });

  it('have only addresses of hosts that cannot exist', () => {
    const all = JSON.stringify({ settings, organizations, missions });
    const hosts = [...all.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host ?? '');
    assert.ok(hosts.length >= organizations.length);
    for (const host of hosts) assert.match(host, /\.example$/);
  });
});
