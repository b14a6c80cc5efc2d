/**
 * Height kept free for an element until its code has come, so that the text below it does not jump.
 * A list is at least as high as the window; a hotline as its number, price and hours.
 */
const heights: Readonly<Record<string, string>> = { 'aide-hotline': '9em' };

/**
 * Keeps room for the elements that are not defined yet. An adopted sheet, because a policy such as
 * `style-src 'none'` forbids style elements and attributes, and leaves scripts their sheets.
 */
export function reserveHeights(tags: readonly string[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    tags
      .map((tag) => `${tag}:not(:defined){display:block;min-height:${heights[tag] ?? '100vh'}}`)
      .join(''),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Gives the room back: the code of `element` will not come. */
export function releaseHeight(element: HTMLElement): void {
  element.style.minHeight = '0';
}
