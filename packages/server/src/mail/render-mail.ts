import { formatPhone } from '@coup-de-main/protocol';
import { html } from './mail-html.ts';
import type { Markup } from './mail-html.ts';
import type { MailFacts, MailLink } from './mail-facts.ts';
import type { MailTemplate } from './mail-template.ts';
import type { MailText, MailWords } from './mail-words.ts';
import { oneLine, tell } from './tell.ts';

/** What is written in a mail, twice: for people who read text, and for those who read HTML. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a mail. No image, no script, no address but the link's: opening it tells nobody anything. */
export function renderMail(
  words: MailWords,
  template: MailTemplate,
  facts: MailFacts,
): WrittenMail {
  const told = tell(words, facts);
  const text = words.texts[template](told);
  // A text without a link leads nowhere, whoever could go there.
  const link = text.link === undefined ? undefined : facts.link;
  const parts = { words, text, link, footer: footerOf(words, facts, link) };
  return {
    subject: oneLine(text.subject),
    text: asText(parts),
    html: asHtml(parts).markup,
  };
}

interface Footer {
  readonly reference: string;
  readonly lines: readonly string[];
  readonly service: string;
}

interface Parts {
  readonly words: MailWords;
  readonly text: MailText;
  readonly link: MailLink | undefined;
  readonly footer: Footer;
}

function footerOf(words: MailWords, { service, matter }: MailFacts, link?: MailLink): Footer {
  const { footer } = words;
  const { hotline } = service;
  const name = oneLine(service.name);
  const price = hotline?.priceLabel;
  return {
    reference: `${footer.reference} ${foreign(words, oneLine(matter.reference))}`,
    lines: [
      ...(link === undefined ? [] : [footer.secret]),
      ...(hotline === undefined
        ? []
        : [
            footer.hotline(
              foreign(words, formatPhone(hotline.number)),
              price === undefined ? undefined : oneLine(price),
            ),
          ]),
      footer.why(name),
    ],
    service: name,
  };
}

/** Numbers and addresses inside a text that runs from right to left. */
function foreign({ direction }: MailWords, text: string): string {
  return direction === 'rtl' ? `\u2066${text}\u2069` : text;
}

function asText({ words, text, link, footer }: Parts): string {
  const button = link === undefined ? [] : [`${text.link ?? ''}${colonOf(words)}\n${link.url}`];
  const code = link && `${words.footer.code(foreign(words, link.page))}\n${link.code}`;
  return [
    words.greeting,
    ...text.body,
    ...button,
    ...(text.after ?? []),
    footer.service,
    '-- ',
    footer.reference,
    ...(code === undefined ? [] : [code]),
    ...footer.lines,
    '',
  ].join('\n\n');
}

function colonOf({ tag }: MailWords): string {
  return tag.startsWith('fr') ? '\u00A0:' : ':';
}

function asHtml({ words, text, link, footer }: Parts): Markup {
  const paragraphs = (lines: readonly string[] = []) => lines.map((line) => html`<p>${line}</p> `);
  return html`<!doctype html>
    <html lang="${words.tag}" dir="${words.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${oneLine(text.subject)}</title>
      </head>
      <body
        style="font-family: sans-serif; font-size: 1em; line-height: 1.5; max-width: 40em; margin: 1em auto; padding: 0 1em"
      >
        <p>${words.greeting}</p>
        ${paragraphs(text.body)}${
          link && html`<p><a href="${link.url}" style="font-weight: bold">${text.link}</a></p> `
        }${paragraphs(text.after)}
        <p>${footer.service}</p>
        <hr />
        <p>${footer.reference}</p>
        ${
          link &&
          html`<p>
            ${words.footer.code(foreign(words, link.page))}<br /><code
              dir="ltr"
              style="overflow-wrap: anywhere"
              >${link.code}</code
            >
          </p> `
        }${paragraphs(footer.lines)}
      </body>
    </html> `;
}
