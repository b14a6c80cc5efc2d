import type { CSSResult, LitElement } from 'lit';

/** Adds styles that came with a later chunk to an element that already stands on the page. */
export function addStyles(element: LitElement, styles: CSSResult): void {
  const { styleSheet } = styles;
  const root = element.shadowRoot;
  if (root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
