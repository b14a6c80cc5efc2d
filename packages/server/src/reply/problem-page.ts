import { formatPhone } from '@coup-de-main/protocol';
import type { Problem } from '@coup-de-main/protocol';
import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { ServerLanguage } from '../problem.ts';
import type { PhoneLine } from './phone-line.ts';

const home: Readonly<Record<ServerLanguage, string>> = {
  fr: 'Retour à l’accueil',
  en: 'Back to the home page',
};

const call: Readonly<Record<ServerLanguage, string>> = {
  fr: 'Vous pouvez aussi appeler le',
  en: 'You can also call',
};

/** A refusal as a page for people: what happened, what to do, whom to call, a way back. */
export function problemPage(
  problem: Problem,
  language: ServerLanguage,
  { last: phone }: PhoneLine,
): ServerRenderedTemplate {
  return html`<!doctype html>
    <html lang=${language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${problem.title}</title>
      </head>
      <body>
        <main>
          <h1>${problem.title}</h1>
          <p>${problem.detail}</p>
          ${problem.errors?.map(({ detail }) => html`<p>${detail}</p>`)}
          ${phone && callLine(phone, language)}
          <p><a href="/">${home[language]}</a></p>
        </main>
      </body>
    </html>`;
}

function callLine(
  { number, priceLabel }: NonNullable<PhoneLine['last']>,
  language: ServerLanguage,
): ServerRenderedTemplate {
  return html`<p>
    ${call[language]} <a href=${`tel:${number}`}>${formatPhone(number)}</a>
    ${priceLabel === undefined ? undefined : `(${priceLabel})`}
  </p>`;
}
