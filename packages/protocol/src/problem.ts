import * as z from 'zod/mini';

/** One thing wrong: `parameter` names it in a query, `pointer` (JSON Pointer fragment) in a body. */
export const FieldError = z.object({
  code: z.string(),
  parameter: z.optional(z.string()),
  pointer: z.optional(z.string()),
  detail: z.optional(z.string()),
});
export type FieldError = z.infer<typeof FieldError>;

/**
 * `application/problem+json` (RFC 9457). `code` is stable and what programs switch on; `detail` is a
 * sentence that says how to fix it; `errors` lists everything wrong at once.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(100), z.lte(599)),
  code: z.string(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
});
export type Problem = z.infer<typeof Problem>;
