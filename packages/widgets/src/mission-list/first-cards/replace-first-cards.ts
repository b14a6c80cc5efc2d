/** The missions that `first-cards.js` drew into `element` before its code came, if it did. */
export function drawnFirst({ shadowRoot }: Element): Element | null | undefined {
  return shadowRoot?.querySelector('[data-first]');
}

/**
 * Removes them, now that the list stands before them. Whoever was on the title of a mission with the
 * keyboard is on the same title of the list afterwards.
 */
export function replaceFirstCards(element: Element): void {
  const early = drawnFirst(element);
  if (!early) return;
  const id = early.querySelector<HTMLElement>(':focus')?.dataset['id'];
  early.remove();
  const same = id && element.shadowRoot?.querySelector<HTMLElement>(`[data-id=${CSS.escape(id)}]`);
  if (same) same.focus();
}
