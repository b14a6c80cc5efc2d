/** A document or an open shadow root, with everything below it. */
export type Root = Document | ShadowRoot;

/** The document and every open shadow root in it, outside in. */
export function allRoots(root: Root = document): Root[] {
  const hosts = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...hosts.flatMap((inner) => allRoots(inner))];
}

/** Every element that `selector` matches, whichever root it is in. */
export function everywhere<E extends Element = HTMLElement>(selector: string): E[] {
  return allRoots().flatMap((root) => [...root.querySelectorAll<E>(selector)]);
}

/** The root an element lives in: where its ID references must resolve. */
export function rootOf(element: Element): Root {
  return element.getRootNode() as Root;
}

/** Whether a person can see the element at all. */
export function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return (
    box.width > 1 &&
    box.height > 1 &&
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  );
}

/** A short name of an element for people: tag, id, classes, beginning of its text. */
export function describe(element: Element): string {
  const id = element.id && `#${element.id}`;
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${id}>${text && ` « ${text} »`}`;
}
