/** How far outside the window an element's code starts to come, in pixels. */
const margin = 600;

/**
 * Makes a function that takes elements and hands each over to `arrive` once, when it is near the
 * window; those that come near in one frame together, in an array of its own.
 */
export function whenNear(
  arrive: (elements: HTMLElement[]) => void,
): (elements: readonly HTMLElement[]) => void {
  const seen = new WeakSet<Element>();
  const arriveOnce = (elements: readonly Element[]): void => {
    arrive(elements.filter((one) => !seen.has(one) && seen.add(one)) as HTMLElement[]);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      arriveOnce(entries.filter((one) => one.isIntersecting).map((one) => one.target));
    },
    { rootMargin: `${String(margin)}px` },
  );
  return (elements) => {
    arriveOnce(
      elements.filter((one) => {
        // Asked at once: an observer answers a frame later, which is 40 ms of an old phone.
        const { top, height } = one.getBoundingClientRect();
        // `observe` returns nothing: those that are not near are left to the observer.
        return (height && top < innerHeight + margin) || observer.observe(one);
      }),
    );
  };
}
