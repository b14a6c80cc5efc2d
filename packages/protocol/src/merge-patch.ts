/**
 * What `target` is once `patch` has been applied: JSON Merge Patch (RFC 7396). `null` takes a member away,
 * objects are merged, anything else replaces. Neither argument is changed, and a member called `__proto__`
 * is a member like others.
 */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, applyMergePatch(result.get(name), value));
  }
  return Object.fromEntries(result);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
