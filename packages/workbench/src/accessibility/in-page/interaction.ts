import { describe, everywhere, isShown } from './roots.ts';

const interactive =
  'a[href], button, input, select, textarea, summary, [role=button], [role=option], [tabindex]';

/**
 * Targets below 44 × 44 CSS pixels (WCAG 2.5.5), links inside a sentence excepted; a label enlarges its
 * field, and a pseudo-element stretched over a card enlarges the link it belongs to.
 */
export function smallTargets(): string[] {
  return everywhere(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]',
  )
    .filter(isShown)
    .filter((element) => !isInSentence(element) && !isSkipLink(element))
    .filter((element) => Math.min(...targetSize(element)) < 43.5)
    .map((element) => `${describe(element)} ${targetSize(element).map(Math.round).join('×')}`);
}

/** Elements that look clickable and that no keyboard reaches (RGAA 7.3). */
export function clickableOnly(): string[] {
  return everywhere('*')
    .filter((element) => element.hasAttribute('onclick') || hasOwnPointer(element))
    .filter(
      (element) => !element.closest(`${interactive}, label`) && !element.querySelector(interactive),
    )
    .map(describe);
}

/** Links and buttons whose words mean nothing out of their context (RGAA 6.1). */
export function vagueLinks(): string[] {
  const vague =
    /^(cliquez[- ]ici|ici|en savoir plus|lire la suite|suite|plus|voir|here|click here|read more|more)$/i;
  return everywhere('a[href], button')
    .filter((element) =>
      vague.test((element.getAttribute('aria-label') ?? element.textContent).trim()),
    )
    .map(describe);
}

/** Live regions inside a shadow root: browsers do not announce them reliably. */
export function shadowLiveRegions(): string[] {
  return everywhere('[aria-live], [role=status], [role=alert], [role=log], output')
    .filter((element) => element.getRootNode() instanceof ShadowRoot)
    .map(describe);
}

function isInSentence(element: Element): boolean {
  if (!element.matches('a')) return false;
  const around = element.parentElement?.textContent.trim().length ?? 0;
  return (
    getComputedStyle(element).display === 'inline' && around > element.textContent.trim().length
  );
}

function isSkipLink(element: Element): boolean {
  return element.matches('a[href^="#"]') && element.getBoundingClientRect().right < 0;
}

function targetSize(element: Element): [number, number] {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const boxes = [element, label, stretchedOver(element)]
    .filter((part) => part !== undefined)
    .map((part) => part.getBoundingClientRect());
  return [
    Math.max(...boxes.map(({ width }) => width)),
    Math.max(...boxes.map(({ height }) => height)),
  ];
}

/** The box that the element's `::after` covers whole: the nearest positioned one around it. */
function stretchedOver(element: Element): Element | undefined {
  const { content, position, inset } = getComputedStyle(element, '::after');
  if (content === 'none' || position !== 'absolute' || inset !== '0px') return undefined;
  let around: Element | null = element;
  while (around && getComputedStyle(around).position === 'static') around = around.parentElement;
  return around ?? undefined;
}

function hasOwnPointer(element: Element): boolean {
  const { parentElement } = element;
  if (getComputedStyle(element).cursor !== 'pointer' || !parentElement) return false;
  return getComputedStyle(parentElement).cursor !== 'pointer';
}
