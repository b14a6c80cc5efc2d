import type { GetManualChunk } from 'rollup';

/**
 * Which chunk a module goes into: what one element's first view needs goes into that element's chunk, what
 * several need into `shared`, so that a first card takes two files. What is only imported later is left to
 * Rollup, which without this rule would cut a further file out of an element for each word that a
 * language imports from it.
 *
 * @param entries entry module by element name, as paths that module ids end with
 */
export function chunkPerElement(entries: Readonly<Record<string, string>>): GetManualChunk {
  const users = new Map<string, Set<string>>();
  return (id, { getModuleIds, getModuleInfo }) => {
    if (users.size === 0) {
      for (const [element, entry] of Object.entries(entries)) {
        const visit = (module: string): void => {
          const elements = users.get(module) ?? new Set();
          if (elements.has(element)) return;
          users.set(module, elements.add(element));
          getModuleInfo(module)?.importedIds.forEach(visit);
        };
        [...getModuleIds()].filter((module) => module.endsWith(entry)).forEach(visit);
      }
    }
    const [element, ...others] = users.get(id) ?? [];
    return others.length > 0 ? 'shared' : element;
  };
}
