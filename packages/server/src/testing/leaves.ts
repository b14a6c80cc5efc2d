/** Paths of every string and number in a value that JSON can say, e.g. `/person/name`. */
export function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, `${path}/${name}`));
}

/** A copy with `text` in the given leaves. */
export function withLeaves(value: unknown, leaves: readonly string[], text: string): unknown {
  const copy: unknown = structuredClone(value);
  for (const leaf of leaves) {
    const names = leaf.split('/').slice(1);
    const last = names.pop() ?? '';
    const parent = names.reduce((at, name) => at[name] as Members, copy as Members);
    parent[last] = text;
  }
  return copy;
}

type Members = Record<string, unknown>;
