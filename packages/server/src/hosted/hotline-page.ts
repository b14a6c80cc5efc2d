import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { document } from './document.ts';
import { hotlineBlock } from './hotline-block.ts';
import { listPath } from './links.ts';
import type { View } from './view.ts';

/** The phone line alone: what `<aide-hotline>` falls back to. */
export function hotlinePage(view: View): ServerRenderedTemplate {
  const { words } = view;
  return document(view, {
    title: words.phone,
    canonical: '/e/aide-hotline',
    content: [
      hotlineBlock(view, 1) ?? html`<h1>${words.phone}</h1>`,
      view.framed ? undefined : html`<p><a href=${listPath}>${words.listTitle}</a></p>`,
    ],
    footer: false,
  });
}
