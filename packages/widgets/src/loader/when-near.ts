/** How far below (or above) the window an element's code starts to come, in CSS pixels. */
const distance = 600;

/**
 * Makes a function that takes elements and hands each over to `arrive` once, when it is near the
 * window. `loading="eager"` does not wait. What is near already is handed over at once, without
 * waiting for the browser's next frame, and together.
 */
export function whenNear(
  arrive: (elements: readonly HTMLElement[]) => void,
): (elements: readonly HTMLElement[]) => void {
  const seen = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting);
      for (const { target } of near) observer.unobserve(target);
      arrive(near.map(({ target }) => target as HTMLElement));
    },
    { rootMargin: `${distance}px` },
  );
  return (elements) => {
    const fresh = elements.filter((element) => !seen.has(element));
    const near = fresh.filter(isNear);
    for (const element of fresh) {
      seen.add(element);
      if (!near.includes(element)) observer.observe(element);
    }
    arrive(near);
  };
}

function isNear(element: HTMLElement): boolean {
  if (element.getAttribute('loading') === 'eager') return true;
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && top < innerHeight + distance && bottom > -distance;
}
