import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { submissionTypes } from '@coup-de-main/protocol';
import { mailLanguages, mailWordsFor } from './mail-languages.ts';
import type { MailFacts } from './mail-facts.ts';
import { mailTemplates } from './mail-template.ts';
import { renderMail } from './render-mail.ts';

const PAGE = 'https://entraide.example/e/suivi';
const CODE = 'ZZwNlAl35z0rj6N9RniNkkdocNoBTmLHtnmmN1r-DXI';

const facts: MailFacts = {
  service: {
    name: 'Mairie de Rochebrune',
    timeZone: 'Europe/Paris',
    hotline: { number: '+33465710042', priceLabel: 'appel gratuit' },
  },
  matter: {
    type: 'application',
    reference: '7K3M-92TQ',
    receivedAt: new Date('2026-11-22T09:00:00Z'),
    until: new Date('2026-11-29T17:30:00Z'),
    mission: { title: 'Lecture à deux', startAt: new Date('2026-12-01T13:00:00Z') },
    next: 'organization-answers',
    answerBy: new Date('2026-11-24T09:00:00Z'),
  },
  link: { url: `${PAGE}#t=${CODE}`, page: PAGE, code: CODE },
};
const french = mailWordsFor(['fr']);

/** The text of a mail as a reader of HTML sees it. */
function seen(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

/** Mails to agents, and the last one: nobody is asked to open anything. */
const leadsNowhere: ReadonlySet<string> = new Set([
  'farewell',
  'new-submission',
  'to-check',
  'call-place-offered',
  'call-still-needed',
  'call-mission-cancelled',
]);

describe('a mail', () => {
  it('says when, where the service is, and what happens next', () => {
    const { subject, text } = renderMail(french, 'receipt', facts);
    assert.equal(
      subject,
      'Bien reçu\u00A0: votre réponse à la mission «\u00A0Lecture à deux\u00A0»',
    );
    assert.match(text, /le dimanche 22 novembre 2026 à 10:00/);
    assert.match(text, /l’organisation qui propose la mission lit votre réponse/);
    assert.match(text, /au plus tard le mardi 24 novembre 2026 à 10:00/);
    assert.match(text, /Numéro de dossier\u00A0: 7K3M-92TQ/);
    assert.match(text, /04\s65\s71\s00\s42 \(appel gratuit\)/);
  });

  for (const words of mailLanguages) {
    it(`says the same in text and in HTML, whole in both, in ${words.tag}`, () => {
      for (const template of mailTemplates) {
        for (const type of submissionTypes) {
          const mail = renderMail(words, template, { ...facts, matter: { ...facts.matter, type } });
          const html = seen(mail.html);
          const lines = mail.text.split('\n').filter((line) => !/^(?:--\s*)?$|^https:/.test(line));
          for (const line of lines) {
            // The words of the link end with a colon in the text, to stand before the address.
            const words = line.replace(/\s*:$/, '').replaceAll(/\s+/g, ' ');
            assert.ok(html.includes(words), `${template}: ${line}`);
          }
          const isLinked = mail.html.includes(`href="${PAGE}#t=${CODE}"`);
          assert.equal(mail.text.includes(`${PAGE}#t=${CODE}\n`), isLinked, template);
          assert.equal(isLinked, !leadsNowhere.has(template), template);
          assert.match(
            mail.html,
            new RegExp(`<html lang="${words.tag}" dir="${words.direction}">`),
          );
          assert.doesNotMatch(mail.html, /<(?:img|script|link|iframe|form|table)|url\(|src=/i);
        }
      }
    });
  }

  it('has an address for nothing but its link', () => {
    const { html } = renderMail(french, 'confirm-email', facts);
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      [`${PAGE}#t=${CODE}`],
    );
  });

  it('leaves the phone line out where there is none, and the price where nobody knows it', () => {
    const { hotline: _hotline, ...service } = facts.service;
    const without = renderMail(french, 'receipt', { ...facts, service });
    assert.doesNotMatch(without.text, /répond au/);
    const priceless = { ...service, hotline: { number: '3919' } };
    const { text } = renderMail(french, 'receipt', { ...facts, service: priceless });
    assert.match(text, /répond au 3919\./);
  });

  it('keeps numbers and addresses together in a text that runs from right to left', () => {
    const { html, text } = renderMail(mailWordsFor(['ar']), 'confirm-email', facts);
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.ok(text.includes(`\u2066${PAGE}\u2069`));
    assert.match(text, /\u2066[\d\s]+\u2069/);
    assert.match(text, /2026/, 'digits as on the phones here');
  });
});

describe('what others wrote', () => {
  const hostile = [
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE mission; --",
    'A\r\nBcc: everybody@example.org',
    'B\u2028C\u0000D',
    '\u202Egnp.exe',
    '${process.env}',
    '<a href="javascript:alert(1)">x</a>',
  ];
  for (const words of hostile) {
    it(`is shown as it is and does nothing: ${JSON.stringify(words)}`, () => {
      const mission = { title: words };
      const service = {
        ...facts.service,
        name: words,
        hotline: { number: '3919', priceLabel: words },
      };
      const matter = { ...facts.matter, mission, reference: words };
      for (const template of mailTemplates) {
        const mail = renderMail(french, template, { ...facts, service, matter });
        assert.doesNotMatch(mail.subject, /[\p{Cc}\u2028\u202E]/u);
        assert.doesNotMatch(mail.html, /<(?:script|img|a href="javascript)/i);
        assert.doesNotMatch(mail.html.replaceAll('\n', ''), /[\p{Cc}\u2028\u202E]/u);
        assert.doesNotMatch(mail.text, /^Bcc:/m);
      }
    });
  }
});
