import { allRoots, describe, everywhere, isShown } from './roots.ts';

/** Text that its own box cuts off: what spacing, zoom or a narrow screen must never do (RGAA 10.4, 10.11, 10.12). */
export function clippedText(): string[] {
  return everywhere('*')
    .filter((element) => isShown(element) && element.textContent.trim() !== '')
    .filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const cutsX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY =
        /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return cutsX || cutsY || (textOverflow === 'ellipsis' && cutsX);
    })
    .map(describe);
}

/** Whether the page scrolls sideways. */
export function scrollsSideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const guilty = everywhere('*').filter(
    (element) => isShown(element) && element.getBoundingClientRect().right > clientWidth + 1,
  );
  return guilty.slice(-1).map(describe);
}

/** Puts the text spacing of WCAG 1.4.12 on every root of the page. */
export function applyTextSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
  );
  for (const root of allRoots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
