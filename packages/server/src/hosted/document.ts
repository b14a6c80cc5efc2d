import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { hotlineBlock } from './hotline-block.ts';
import { hostedStyle } from './hosted-style.ts';
import { listPath } from './links.ts';
import type { View } from './view.ts';

/** A document around `content`: head, header, phone line, footer. */
export function document(
  view: View,
  page: {
    readonly title: string;
    readonly canonical: string;
    readonly description?: string | undefined;
    readonly head?: unknown;
    readonly content: unknown;
    /** Whether the phone line stands below; false where the page is about it. */
    readonly footer?: boolean;
    /** Words of the link over the header; default: to the missions. */
    readonly skip?: string;
    /** Words above the phone line; default: help with the search. */
    readonly phone?: string;
  },
): ServerRenderedTemplate {
  const { language, site, words, framed } = view;
  return html`<!doctype html>
    <html lang=${language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – ${site.name}</title>
        <meta name="description" content=${page.description ?? page.title} />
        <meta property="og:title" content=${page.title} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content=${site.name} />
        <link rel="canonical" href=${page.canonical} />
        <link rel="icon" href="data:," />
        ${hostedStyle.element}
        <script src="/w/v1/frame.js" defer></script>
        ${page.head}
      </head>
      <body class=${framed ? 'framed' : 'whole'}>
        <a class="skip" href="#contenu">${page.skip ?? words.skip}</a>
        ${
          framed
            ? undefined
            : html`<header>
                <p><a href=${listPath}>${site.name}</a></p>
              </header>`
        }
        <main id="contenu">${page.content}</main>
        ${page.footer === false ? undefined : html`<footer>${hotlineBlock({ ...view, words: { ...words, phone: page.phone ?? words.phone } })}</footer>`}
      </body>
    </html>`;
}
