/** How far outside the window an element's code starts to come. */
const margin = '600px';

/**
 * Makes a function that takes elements and hands each over to `arrive` once, when it is near the
 * window; those that come near in one frame together. `loading="eager"` does not wait.
 */
export function whenNear(
  arrive: (elements: readonly HTMLElement[]) => void,
): (elements: readonly HTMLElement[]) => void {
  const seen = new WeakSet<Element>();
  const arriveOnce = (elements: readonly Element[]): void => {
    arrive(elements.filter((one) => !seen.has(one) && seen.add(one)) as HTMLElement[]);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      arriveOnce(entries.filter((one) => one.isIntersecting).map((one) => one.target));
    },
    { rootMargin: margin },
  );
  return (elements) => {
    for (const element of elements) {
      if (element.getAttribute('loading') === 'eager') arriveOnce([element]);
      else observer.observe(element);
    }
  };
}
