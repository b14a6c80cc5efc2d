import type { GetManualChunk } from 'rollup';
import { modulesTakenBy } from './cdn-barrels.ts';

/**
 * Which chunk a module goes into: what one element's first view needs goes into that element's chunk, what
 * several need into one chunk that they share, so that a first card takes two files. What is only imported
 * later is left to Rollup, which without this rule would cut a further file out of an element for each word
 * that a language imports from it.
 *
 * What one of the non-leading elements needs at first, and another of them later, is shared as well: or what
 * comes later to the one would bring the whole chunk of the other.
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
  const laterUsers = new Map<string, Set<string>>();
  return (id, { getModuleIds, getModuleInfo }) => {
    if (users.size === 0) {
      const first = (module: string): readonly string[] => modulesTakenBy(module, getModuleInfo);
      const ever = (module: string): readonly string[] => [
        ...first(module),
        ...(getModuleInfo(module)?.dynamicallyImportedIds ?? []),
      ];
      for (const [element, entry] of Object.entries(entries)) {
        const roots = [...getModuleIds()].filter((module) => module.endsWith(entry));
        note(roots, element, { users, next: first });
        if (!leading.includes(element)) note(roots, element, { users: laterUsers, next: ever });
      }
    }
    const first = users.get(id);
    return first && chunkOf(first, laterUsers.get(id) ?? first, leading);
  };
}

/** The chunk of a module that `first` need at first, and `later` of the non-leading ones at any time. */
function chunkOf(
  first: ReadonlySet<string>,
  later: ReadonlySet<string>,
  leading: readonly string[],
): string | undefined {
  const [element, ...others] = first;
  if (others.length > 0) return sharedChunk(first, leading);
  const own = element === undefined || leading.includes(element) || later.size < 2;
  return own ? element : sharedChunk(later, leading);
}

/** Notes `element` as a user of `roots` and of all that follows from them. */
function note(
  roots: readonly string[],
  element: string,
  { users, next }: { users: Map<string, Set<string>>; next: (module: string) => readonly string[] },
): void {
  const visit = (module: string): void => {
    const elements = users.get(module) ?? new Set();
    if (elements.has(element)) return;
    users.set(module, elements.add(element));
    next(module).forEach(visit);
  };
  roots.forEach(visit);
}

function sharedChunk(users: ReadonlySet<string>, [lean, ...next]: readonly string[]): string {
  const first = [lean, ...next].find((element) => element !== undefined && users.has(element));
  if (first === undefined) return 'shared-others';
  return first === lean ? 'shared' : `shared-${first}`;
}
