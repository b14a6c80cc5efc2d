/**
 * The nearest element that carries one of `attributes`, from `element` upwards and out of shadow roots;
 * answers the attribute's value.
 */
export function inherited(element: Element, ...attributes: readonly string[]): string | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    for (const attribute of attributes) {
      const value = at.getAttribute(attribute);
      if (value) return value;
    }
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
