import type * as z from 'zod/mini';
import type { JsonObject } from './json-value.ts';
import { namedSchemas } from './named-schemas.ts';

/** The body that an operation takes. */
export function createRequestBody(schema: z.ZodMiniType): JsonObject {
  return {
    required: true,
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${nameOf(schema)}` } },
    },
  };
}

/**
 * Name of a schema in the document.
 * @throws Error when it has none.
 */
export function nameOf(schema: z.ZodMiniType): string {
  const name = Object.keys(namedSchemas).find((one) => namedSchemas[one] === schema);
  if (name === undefined) {
    throw new Error('An operation has a schema without a name: add it to named-schemas.ts');
  }
  return name;
}
