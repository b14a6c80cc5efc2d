import { problemDocs } from './docs/problem-docs.ts';
import type { JsonObject } from './json-value.ts';
import { headerReferences } from './openapi-headers.ts';
import { nameOf } from './openapi-body.ts';
import type { Operation } from './operation.ts';
import { type ProblemCode, problemStatuses, problemType } from './problem-codes.ts';

const cached = ['ETag', 'Cache-Control', 'Access-Control-Allow-Origin'];
const unkept = ['No-Store', 'Access-Control-Allow-Origin'];

/** Responses of an operation by status: the answers, not modified where it is kept, and its problems. */
export function createResponses(operation: Operation): JsonObject {
  const codes = [...new Set(operation.problems.map((code) => problemStatuses[code]))];
  return {
    ...Object.fromEntries(
      (operation.statuses ?? [200]).map((status) => [status, success(operation, status)]),
    ),
    ...(operation.private ? {} : { 304: notModified }),
    ...Object.fromEntries(
      codes.map((status) => [
        status,
        problemResponse(operation.problems.filter((code) => problemStatuses[code] === status)),
      ]),
    ),
  };
}

const notModified: JsonObject = {
  description: 'Nothing has changed.',
  headers: headerReferences(['ETag', 'Cache-Control']),
};

/** What 201 and 202 mean of a submission. */
const accepted: Readonly<Record<number, string>> = {
  201: 'Received. The receipt says what happens next.',
  202: 'Received; a mail has to be answered first, if there is one to be sent.',
};

function success(operation: Operation, status: number): JsonObject {
  const { response, mediaType, summary, query, conformanceClass, auth } = operation;
  const schema: JsonObject = response
    ? { $ref: `#/components/schemas/${nameOf(response)}` }
    : { type: mediaType.endsWith('json') ? 'object' : 'string' };
  const kept = operation.private ? unkept : cached;
  const links = query !== undefined && conformanceClass === 'missions' ? ['Link'] : [];
  return {
    description: (auth === undefined ? accepted[status] : undefined) ?? summary,
    headers: headerReferences([...kept, ...links]),
    ...(status === 204 ? {} : { content: { [mediaType]: { schema } } }),
  };
}

/** Problems that say when to come back. */
const retried: ReadonlySet<ProblemCode> = new Set([
  'rate-limited',
  'unavailable',
  'request-in-progress',
]);

function problemResponse(codes: readonly ProblemCode[]): JsonObject {
  const retry = codes.some((code) => retried.has(code));
  return {
    description: codes.map((code) => `\`${code}\`: ${problemDocs[code].when}`).join('\n\n'),
    headers: headerReferences(['Access-Control-Allow-Origin', ...(retry ? ['Retry-After'] : [])]),
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
