/** A JSON object, as generated documents are made of. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** The member of an object if it is an object itself. */
export function objectAt(parent: JsonObject, name: string): JsonObject | undefined {
  const value = parent[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
