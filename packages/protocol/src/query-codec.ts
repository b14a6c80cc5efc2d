import type * as z from 'zod/mini';

/** A query as a URL carries it: each name once, or several times. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** `array`, `int`, `boolean` … of a schema, seen through `optional` and defaults. */
function kindOf(schema: z.ZodMiniType): string {
  const { def } = schema._zod as unknown as { def: { type: string; innerType?: z.ZodMiniType } };
  return def.innerType ? kindOf(def.innerType) : def.type;
}

function decodeOne(kind: string, value: string): unknown {
  if (kind === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(value)) return Number(value);
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/**
 * Turns the strings of a query into the JSON values that `shape` expects: numbers, booleans, and lists
 * from repeated names. What cannot be turned stays a string, so that the schema refuses it; a name
 * repeated where one value is expected stays a list, for the same reason.
 */
export function decodeQuery(shape: Shape, raw: RawQuery): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = raw[name];
    if (value === undefined) continue;
    const values = typeof value === 'string' ? [value] : value;
    const kind = kindOf(schema);
    if (kind === 'array') query[name] = values;
    else query[name] = values.length === 1 ? decodeOne(kind, values[0] ?? '') : values;
  }
  return query;
}

/** The reverse: a typed query as name–value pairs, in the order of its names, lists by repetition. */
export function encodeQuery(query: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      name,
      String(one),
    ]);
  });
}
