import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';

/** A sentence of the document; what stands between backticks is code. */
export function prose(text = ''): readonly (string | ServerRenderedTemplate)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** The identifier of a heading, which its links name. */
export function anchorOf(kind: 'operation' | 'schema', name: string): string {
  return `${kind}-${name}`;
}

/** `1 member`, `12 members`. */
export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
