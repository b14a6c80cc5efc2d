import type { JsonObject } from './json-value.ts';

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
  'No-Store': {
    description: 'For one reader only: `no-store`. The header is `Cache-Control`.',
    schema: { type: 'string', const: 'no-store' },
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

/** References to header components, by the name of the header. */
export function headerReferences(names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.map((name) => [
      name === 'No-Store' ? 'Cache-Control' : name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
}
