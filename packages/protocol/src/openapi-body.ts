import type * as z from 'zod/mini';
import type { JsonObject } from './json-value.ts';
import { namedSchemas } from './named-schemas.ts';
import type { Operation } from './operation.ts';

/** The body that an operation takes; a change (`PATCH`) also by the name that merge patches have. */
export function createRequestBody(method: Operation['method'], body: z.ZodMiniType): JsonObject {
  const content: JsonObject = { schema: { $ref: `#/components/schemas/${nameOf(body)}` } };
  return {
    required: true,
    content: {
      ...(method === 'PATCH' ? { 'application/merge-patch+json': content } : {}),
      'application/json': content,
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
