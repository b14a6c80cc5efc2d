import { queryAttributes } from '../shared/first-query.ts';
import { hostedPages, type LoaderSettings } from './settings.ts';

/**
 * Attributes that a marker may set besides the parameters of a list. Nothing else is ever copied, but
 * the backend of a `div`: a link may not name one, because editors exist who may write links alone.
 */
const otherAttributes =
  'heading-level hours label lang languages loading number price theme time-zone url-state'.split(
    ' ',
  );

/** Where a link is navigation, not content: it stays a link. */
const navigation = 'nav,header,footer,li,[data-coup-de-main]';

/**
 * Turns the markers below `root` (and `root` itself) into elements, and answers every element of ours
 * there whose code has yet to come:
 * - `<mission-list>` itself;
 * - `<div data-coup-de-main="mission-list" data-place="26362">`, which gets the element as its child;
 * - `<a href="https://…/e/mission-list?place=26362">`, which the element replaces.
 * What a `div` held, and the link itself, stay inside the element as its fallback.
 */
export function findElements(
  root: ParentNode,
  tags: readonly string[],
  settings: LoaderSettings,
): HTMLElement[] {
  const matching = (selector: string): HTMLElement[] => [
    ...(root instanceof HTMLElement && root.matches(selector) ? [root] : []),
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  for (const marker of matching('[data-coup-de-main]')) fromDiv(marker, tags);
  if (settings.links) {
    const inside = `${navigation},${tags.join()}`;
    for (const link of matching('a[href*="/e/"]')) {
      if (!link.closest(inside)) fromLink(link as HTMLAnchorElement, tags, settings);
    }
  }
  return matching(tags.map((tag) => `${tag}:not(:defined)`).join());
}

function fromDiv(marker: HTMLElement, tags: readonly string[]): void {
  const tag = marker.dataset['coupDeMain'] ?? '';
  // A marker that already holds its element was met before.
  if (!tags.includes(tag) || marker.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const { name, value } of marker.attributes) {
    if (name === 'data-backend') element.setAttribute('backend', value);
    else if (name.startsWith('data-')) setAllowed(element, name.slice(5), value);
  }
  element.append(...marker.childNodes);
  marker.append(element);
}

function fromLink(
  link: HTMLAnchorElement,
  tags: readonly string[],
  settings: LoaderSettings,
): void {
  const url = new URL(link.href);
  const tag = tags.find((one) => url.origin + url.pathname === hostedPages(settings.backend) + one);
  if (!tag) return;
  const element = document.createElement(tag);
  for (const name of new Set(url.searchParams.keys())) {
    const attribute = name === 'departmentCode' ? 'department' : name;
    setAllowed(element, attribute, url.searchParams.getAll(name).join(' '));
  }
  link.replaceWith(element);
  element.append(link);
}

function setAllowed(element: Element, name: string, value: string): void {
  if ([...queryAttributes, ...otherAttributes].includes(name)) element.setAttribute(name, value);
}
