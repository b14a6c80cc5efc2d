/**
 * The JSON Merge Patch (RFC 7396) that makes `after` of `before`; undefined when they are alike. Lists are
 * replaced as a whole.
 */
export function difference(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : (after ?? null);
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].flatMap((name) => {
    const change = difference(before[name], after[name]);
    return change === undefined ? [] : [[name, change] as const];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
