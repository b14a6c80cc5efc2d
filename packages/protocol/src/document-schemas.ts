import type { Doc, Docs } from './docs/doc.ts';
import { type JsonObject, objectAt } from './json-value.ts';

/**
 * Writes prose into generated schemas, in place: `Mission` describes a schema, `Mission.title` one of
 * its members; known values of an open enumeration become `examples`, because an `enum` would make a
 * later value an error.
 * @throws Error when a key matches nothing: prose about what is gone misleads.
 */
export function documentSchemas(schemas: JsonObject, docs: Docs): void {
  for (const [key, doc] of Object.entries(docs)) {
    const [name = '', member] = key.split('.');
    const schema = objectAt(schemas, name);
    const target =
      schema && member !== undefined
        ? objectAt(objectAt(schema, 'properties') ?? {}, member)
        : schema;
    if (!target) {
      throw new Error(
        `Prose for "${key}", but there is no such schema or member: rename or delete it`,
      );
    }
    describe(target, doc);
  }
}

function describe(target: JsonObject, doc: Doc): void {
  if (typeof doc === 'string') {
    target['description'] = doc;
    return;
  }
  const known = doc.values.map((value) => `\`${value}\``).join(', ');
  target['description'] = `${doc.text} Known values, others may come: ${known}.`;
  (objectAt(target, 'items') ?? target)['examples'] = [...doc.values];
}

/** Keys of schemas and members that have no prose, e.g. `Mission.title`. */
export function undocumented(schemas: JsonObject): string[] {
  return Object.keys(schemas).flatMap((name) => {
    const schema = objectAt(schemas, name) ?? {};
    const properties = objectAt(schema, 'properties') ?? {};
    const members = Object.keys(properties).filter(
      (member) => objectAt(properties, member)?.['description'] === undefined,
    );
    return [
      ...(schema['description'] === undefined ? [name] : []),
      ...members.map((member) => `${name}.${member}`),
    ];
  });
}
