import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../repository.ts';
import { noneOf, type Figure } from './figure.ts';

interface Described {
  name?: string;
  description?: string;
}
interface ElementReference extends Described {
  tagName?: string;
  attributes?: Described[];
  members?: Described[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const LISTS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

/**
 * Whether the custom elements manifest is the whole reference: every element that has a `define.ts` is in
 * it, and it, its attributes, members, events, slots, parts and tokens say what they are for.
 */
export function checkElementsReference(root: string): Figure {
  const file = join(root, 'packages/widgets/custom-elements.json');
  const gate = 'elements without reference (custom-elements.json)';
  if (!existsSync(file))
    return noneOf(gate, ['packages/widgets/custom-elements.json is missing: npm run build']);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: { declarations?: ElementReference[] }[];
  };
  const references = new Map(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .map((element) => [element.tagName, element]),
  );
  const tags = listFiles('packages/widgets/src/*/define.ts', root).map(
    (path) => path.split('/').at(-2) ?? '',
  );
  return noneOf(
    gate,
    tags.flatMap((tag) => {
      const reference = references.get(tag);
      return reference === undefined
        ? [`<${tag}> is not there: write @tag ${tag}`]
        : silences(tag, reference);
    }),
  );
}

function silences(tag: string, element: ElementReference): string[] {
  const parts = LISTS.flatMap((list) => (element[list] ?? []).map((part) => ({ ...part, list })));
  return [
    ...(element.description ? [] : [`<${tag}> does not say what it is for`]),
    ...parts
      .filter(({ description }) => !description)
      .map(({ list, name }) => `<${tag}> ${list}: "${name}" does not say what it is for`),
  ];
}
