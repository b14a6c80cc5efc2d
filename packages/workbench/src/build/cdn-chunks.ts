import type { GetManualChunk } from 'rollup';
import { modulesTakenBy } from './cdn-barrels.ts';

/**
 * Which chunk a module goes into: what one element's first view needs goes into that element's chunk, what
 * several need into one chunk that they share, so that a first card takes two files. What is only imported
 * later is left to Rollup, which without this rule would cut a further file out of an element for each word
 * that a language imports from it.
 *
 * @param entries entry module by element name, as paths that module ids end with
 * @param leading elements whose visitors must not pay for the others, the leanest first: what the first of
 *   them shares is in `shared`, what the next shares with the rest in `shared-<its name>`, and so on; what is
 *   left is in `shared-others`
 */
export function chunkPerElement(
  entries: Readonly<Record<string, string>>,
  leading: readonly string[],
): GetManualChunk {
  const users = new Map<string, Set<string>>();
  return (id, { getModuleIds, getModuleInfo }) => {
    if (users.size === 0) {
      for (const [element, entry] of Object.entries(entries)) {
        const visit = (module: string): void => {
          const elements = users.get(module) ?? new Set();
          if (elements.has(element)) return;
          users.set(module, elements.add(element));
          modulesTakenBy(module, getModuleInfo).forEach(visit);
        };
        [...getModuleIds()].filter((module) => module.endsWith(entry)).forEach(visit);
      }
    }
    const elements = users.get(id);
    const [element, ...others] = elements ?? [];
    return elements && others.length > 0 ? sharedChunk(elements, leading) : element;
  };
}

function sharedChunk(users: ReadonlySet<string>, [lean, ...next]: readonly string[]): string {
  const first = [lean, ...next].find((element) => element !== undefined && users.has(element));
  if (first === undefined) return 'shared-others';
  return first === lean ? 'shared' : `shared-${first}`;
}
