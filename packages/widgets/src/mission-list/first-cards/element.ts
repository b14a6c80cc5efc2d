/** Makes an element with a class and its contents. */
export function element(
  name: string,
  className: string,
  ...contents: readonly (Node | string)[]
): HTMLElement {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...contents);
  return made;
}
