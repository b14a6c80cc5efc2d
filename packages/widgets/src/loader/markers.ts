import { attributeOf } from '../shared/first-query.ts';
import { hostedPage, type LoaderSettings } from './settings.ts';

/**
 * Attributes that a marker may set: any that is a plain word, but no handler, no style, nothing that the
 * page around finds elements by, and no backend: editors exist who may write links alone.
 */
const harmless = /^(?!on|style|class|id|part|slot|backend|coup)[a-z-]+$/;

/** Where a link is navigation, or a fallback already. */
const elsewhere = 'nav,header,footer,li,';

/**
 * Turns the markers below `root` into elements:
 * - `<div data-coup-de-main="mission-list" data-place="26362">` gets the element as its child;
 * - `<a href="https://…/e/mission-list?place=26362">` is replaced by it, but not in menus, lists of
 *   links, headers and footers. A link cannot name a backend: editors exist who may write links alone.
 * What a `div` held, and the link itself, stay inside the element as its fallback.
 */
export function upgradeMarkers(
  root: ParentNode,
  tags: readonly string[],
  { links, backend }: LoaderSettings,
): void {
  for (const div of root.querySelectorAll<HTMLElement>('[data-coup-de-main]')) {
    const tag = div.dataset['coupDeMain'] as string;
    // One that already holds its element was met before.
    if (!tags.includes(tag) || div.querySelector(tag)) continue;
    const element = create(
      tag,
      [...div.attributes].map(({ name, value }) => [name.split('data-')[1] ?? '', value]),
    );
    element.append(...div.childNodes);
    div.append(element);
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href*="/e/"]')) {
    const [address, query] = link.href.split('?');
    const tag = tags.find((one) => address === hostedPage(one, backend));
    if (!tag || links === 'off' || link.closest(elsewhere + tags)) continue;
    const values = new URLSearchParams(query);
    const element = create(
      tag,
      [...values.keys()].map((name) => [attributeOf(name), values.getAll(name).join(' ')]),
    );
    link.replaceWith(element);
    element.append(link);
  }
}

function create(tag: string, settings: readonly (readonly [string, string])[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of settings) if (harmless.test(name)) element.setAttribute(name, value);
  return element;
}
