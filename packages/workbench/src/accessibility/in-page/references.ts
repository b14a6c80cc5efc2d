import { describe, everywhere, rootOf } from './roots.ts';

const attributes = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'aria-errormessage',
  'aria-details',
  'headers',
  'list',
];

/** ID references that their own root cannot resolve: browsers ignore them without a word. */
export function danglingReferences(): string[] {
  return attributes.flatMap((attribute) =>
    everywhere(`[${attribute}]`)
      .filter((element) => !resolves(element, attribute))
      .map((element) => `${describe(element)} ${attribute}`),
  );
}

function resolves(element: Element, attribute: string): boolean {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.every((id) => rootOf(element).getElementById(id));
}
