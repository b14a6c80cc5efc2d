import * as z from 'zod/mini';

/**
 * Parses `json`; when that fails, once more without the members that broke it.
 * @throws a zod error when a required member is among them.
 */
export function withoutBadMembers<T extends z.ZodMiniObject>(
  schema: T,
  json: unknown,
): { data: z.infer<T>; dropped: string[] } {
  const whole = z.safeParse(schema, json);
  if (whole.success) return { data: whole.data, dropped: [] };
  const dropped = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.entries(Object(json)).filter(([name]) => !dropped.has(name));
  const without = z.safeParse(schema, Object.fromEntries(rest));
  if (without.success) return { data: without.data, dropped: [...dropped] };
  throw whole.error;
}
