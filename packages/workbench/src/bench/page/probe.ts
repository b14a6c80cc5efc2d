/** What the page tells about itself, in milliseconds since navigation, bytes and counts. */
export interface PageTimes {
  firstCard: number | undefined;
  largestPaint: number;
  layoutShift: number;
  blocking: number;
}

declare global {
  interface Window {
    benchTimes: PageTimes;
    benchCards(): string;
    /** Put there by whoever visits: called once, when the first card is there. */
    benchFirstCard(text: string): void;
  }
}

/**
 * Runs in the page before anything else. The first card is stamped after the first animation frame in
 * which an element matching `selector`, in any shadow root or frame of this origin, has a box inside
 * the viewport and holds text. Layout shift counts every shift before input, recent resize or not.
 */
export function probe(selector: string): void {
  const times: PageTimes = { firstCard: undefined, largestPaint: 0, layoutShift: 0, blocking: 0 };
  window.benchTimes = times;

  const roots = (root: ParentNode): ParentNode[] => {
    const inner = [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.shadowRoot ? roots(element.shadowRoot) : []),
      ...(element instanceof HTMLIFrameElement && element.contentDocument
        ? roots(element.contentDocument)
        : []),
    ]);
    return [root, ...inner];
  };
  const cards = (): HTMLElement[] =>
    roots(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  const isSeen = (card: HTMLElement): boolean => {
    const box = card.getBoundingClientRect();
    const inside = box.height > 0 && box.top < innerHeight && box.bottom > 0;
    return inside && card.checkVisibility() && card.textContent.trim() !== '';
  };
  window.benchCards = () =>
    cards()
      .map((card) => card.textContent)
      .join('\n');

  const look = (): void => {
    if (cards().some(isSeen)) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        times.firstCard = performance.now();
        window.benchFirstCard('');
      });
      port1.start();
      port2.postMessage(undefined);
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);

  const watch = (type: string, read: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
      type,
      buffered: true,
    });
  };
  watch('largest-contentful-paint', ({ startTime }) => (times.largestPaint = startTime));
  watch('layout-shift', (entry) => {
    const { value } = entry as PerformanceEntry & { value: number };
    times.layoutShift += value;
  });
  watch('longtask', ({ duration }) => (times.blocking += duration - 50));
}
