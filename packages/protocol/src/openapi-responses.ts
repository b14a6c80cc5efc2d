import { problemDocs } from './docs/problem-docs.ts';
import type { JsonObject } from './json-value.ts';
import { namedSchemas } from './named-schemas.ts';
import type { Operation } from './operation.ts';
import { type ProblemCode, problemStatuses, problemType } from './problem-codes.ts';

/** Headers that operations answer with; each is a component of the document. */
export const headerComponents: JsonObject = {
  ETag: {
    description: 'Changes when the body does. Browsers send it back by themselves; then 304.',
    schema: { type: 'string' },
  },
  'Cache-Control': {
    description: 'How long the answer may be kept; at least 30 seconds.',
    schema: { type: 'string', examples: ['public, max-age=30, stale-while-revalidate=600'] },
  },
  'Access-Control-Allow-Origin': {
    description: 'Every page may read the answer.',
    schema: { type: 'string', const: '*' },
  },
  Link: {
    description: 'The same next page as in the body, for generic clients (RFC 8288).',
    schema: { type: 'string', examples: ['<missions?cursor=c2>; rel="next"'] },
  },
  'Retry-After': {
    description: 'Seconds to wait before the next attempt.',
    schema: { type: 'string', examples: ['30'] },
  },
};

const always = ['ETag', 'Cache-Control', 'Access-Control-Allow-Origin'];

/** Responses of an operation by status: the answer, not modified, and its problems. */
export function createResponses(operation: Operation): JsonObject {
  const { response, mediaType, summary } = operation;
  const names = 'query' in operation && operation.conformanceClass === 'missions';
  const schema: JsonObject = response
    ? { $ref: `#/components/schemas/${nameOf(response)}` }
    : { type: mediaType.endsWith('json') ? 'object' : 'string' };
  const statuses = [...new Set(operation.problems.map((code) => problemStatuses[code]))];
  return {
    200: {
      description: summary,
      headers: headers(names ? [...always, 'Link'] : always),
      content: { [mediaType]: { schema } },
    },
    304: { description: 'Nothing has changed.', headers: headers(['ETag', 'Cache-Control']) },
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        problemResponse(operation.problems.filter((code) => problemStatuses[code] === status)),
      ]),
    ),
  };
}

function problemResponse(codes: readonly ProblemCode[]): JsonObject {
  const retry = codes.includes('rate-limited') || codes.includes('unavailable');
  return {
    description: codes.map((code) => `\`${code}\`: ${problemDocs[code].when}`).join('\n\n'),
    headers: headers(['Access-Control-Allow-Origin', ...(retry ? ['Retry-After'] : [])]),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }])),
      },
    },
  };
}

function problemExample(code: ProblemCode): JsonObject {
  return {
    type: problemType(code),
    title: problemDocs[code].title,
    status: problemStatuses[code],
    code,
  };
}

function headers(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function nameOf(schema: unknown): string {
  const name = Object.keys(namedSchemas).find((one) => namedSchemas[one] === schema);
  if (name === undefined) {
    throw new Error('An operation answers a schema without a name: add it to named-schemas.ts');
  }
  return name;
}
