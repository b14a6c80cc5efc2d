import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { it } from 'node:test';
import { submissionTypes } from '@coup-de-main/protocol';
import { mailLanguages } from './mail/mail-languages.ts';
import { mailTemplates } from './mail/mail-template.ts';
import { renderMail } from './mail/render-mail.ts';
import { composeMail } from './outbox/compose-mail.ts';
import { hostileStrings } from './testing/hostile-strings.ts';

/** Headers of every mail of ours, and no other. */
const HEADERS = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
  'X-Auto-Response-Suppress',
];
const now = new Date('2026-11-22T09:00:00Z');
const page = 'https://entraide.example/e/suivi';
const code = 'A'.repeat(43);

function pick<Value>(values: readonly Value[], index: number): Value {
  return values.at(index % values.length) ?? assert.fail('There is none.');
}

/** A mail about what others wrote: the name of the site, of the phone line, of the mission. */
function mailAbout(text: string, index: number) {
  const words = pick(mailLanguages, index);
  const template = pick(mailTemplates, index);
  const type = pick(submissionTypes, index);
  return renderMail(words, template, {
    service: {
      name: text,
      timeZone: 'Europe/Paris',
      hotline: { number: '3919', priceLabel: text },
    },
    matter: {
      type,
      reference: '7K3M-92TQ',
      receivedAt: now,
      mission: { title: text, startAt: now },
      next: 'organization-answers',
      answerBy: now,
      until: now,
    },
    ...(!['farewell', 'new-submission'].includes(template) && {
      link: { url: `${page}#t=${code}`, page, code },
    }),
  });
}

it('what others wrote adds no header, no second line of the subject, no recipient', async () => {
  for (const [index, text] of hostileStrings.entries()) {
    for (let turn = 0; turn < mailTemplates.length; turn += 4) {
      const mail = mailAbout(text, index + turn);
      const to = ['personne@exemple.fr'];
      const written = { to, ...mail, messageId: 'a@entraide.example' };
      const { raw, envelope } = await composeMail(written, { from: 'mairie@exemple.fr', now });
      const [head = ''] = raw.toString('latin1').split('\r\n\r\n', 1);
      const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
      const names = lines.map((line) => line.slice(0, line.indexOf(':')));
      assert.deepEqual(names.toSorted(), HEADERS, `${JSON.stringify(text)}\n${head}`);
      assert.deepEqual(envelope, { from: 'mairie@exemple.fr', to }, JSON.stringify(text));
      assert.ok(head.split('\r\n').every((line) => Buffer.byteLength(line) <= 998));
      assert.doesNotMatch(head, /[^\x20-\x7e\r\n\t]/, 'nothing but ASCII in a header');
    }
  }
});

it('what others wrote is text in every mail: nothing runs, nothing is fetched, one link', () => {
  for (const [index, text] of hostileStrings.entries()) {
    for (let turn = 0; turn < mailTemplates.length; turn += 1) {
      const { html, subject } = mailAbout(text, index + turn);
      assert.doesNotMatch(subject, /[\p{Cc}\u2028\u2029]/u);
      const tags = [...html.matchAll(/<([a-z!/][^\s>]*)/gi)].map(([, tag = '']) => tag);
      for (const tag of tags) assert.match(tag.toLowerCase(), OURS, JSON.stringify(text));
      const bare = html.replaceAll(/"[^"]*"/g, '""');
      assert.doesNotMatch(bare, /<[^>]*\son[a-z]+\s*=/i, JSON.stringify(text));
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
        assert.equal(href, `${page}#t=${code}`, JSON.stringify(text));
      }
    }
  }
});

/** Tags that our mails are made of. */
const OURS =
  /^\/?(?:!doctype|html|head|meta|title|style|body|main|div|p|h1|h2|a|b|bdi|code|strong|span|br|hr|ul|li|dl|dt|dd|footer)$/;
