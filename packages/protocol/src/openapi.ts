import { conformanceClasses, conformanceUri } from './conformance-class.ts';
import { type JsonObject, objectAt } from './json-value.ts';
import { documentedJsonSchemas } from './json-schemas.ts';
import { createParameters } from './openapi-parameters.ts';
import { createRequestBody } from './openapi-body.ts';
import { headerComponents } from './openapi-headers.ts';
import { createResponses } from './openapi-responses.ts';
import { createWebhooks } from './openapi-webhooks.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { protocolVersion } from './protocol-version.ts';

export { createJsonSchemas } from './json-schemas.ts';
export type { JsonObject, JsonValue } from './json-value.ts';

/**
 * The OpenAPI 3.1.1 document of the protocol. Paths are the recommended ones: what counts is the
 * discovery document, whose addresses clients follow.
 *
 * @param server base address that the document is about, e.g. `/v1`, without a slash at its end.
 * @example
 * await writeFile('openapi.json', JSON.stringify(createOpenApi(), undefined, 2));
 */
export function createOpenApi(server = '/v1'): JsonObject {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Coup de main protocol',
      version: protocolVersion,
      summary: 'Missions and neighbourly help, from any backend to any page.',
      description:
        'A backend offers the classes that its discovery document lists; the tags below are those classes. Readers ignore members they do not know and keep items with values they do not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: server, description: 'Base address of the backend.' }],
    security: [{}],
    tags: conformanceClasses.map((name) => ({
      name,
      description: `Class \`${conformanceUri(name)}\`.`,
    })),
    paths: createPaths(),
    webhooks: createWebhooks(),
    components: {
      schemas: documentedJsonSchemas('#/components/schemas/'),
      headers: headerComponents,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of one submission, from its receipt or from a mail.',
        },
        operator: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of whoever runs the backend, who set it there.',
        },
      },
    },
  };
}

function createPaths(): JsonObject {
  const paths: JsonObject = {};
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const { method, path, conformanceClass, summary, body, auth } = operation;
    paths[path] = {
      ...objectAt(paths, path),
      [method.toLowerCase()]: {
        operationId,
        tags: [conformanceClass],
        summary,
        ...(auth === undefined ? {} : { security: [{ [auth]: [] }] }),
        parameters: createParameters(operation),
        ...(body === undefined ? {} : { requestBody: createRequestBody(method, body) }),
        responses: createResponses(operation),
      },
    };
  }
  return paths;
}
