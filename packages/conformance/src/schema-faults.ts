/** A schema of the protocol, as far as the suite needs one. */
interface Schema {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}

/** How many faults a report names. */
const MOST = 3;

/**
 * What a value has against a schema, as JSON Pointers: `#/items/0/title (invalid_type)`; empty when nothing.
 * Values are not repeated: they may be somebody's.
 */
export function schemaFaults(schema: Schema, value: unknown): string {
  const { success, error } = schema.safeParse(value);
  if (success) return '';
  const issues = error?.issues ?? [];
  const named = issues
    .slice(0, MOST)
    .map(
      ({ path, code }) => `#${path.map((step) => `/${String(step)}`).join('')} (${code ?? '?'})`,
    );
  const more = issues.length > MOST ? ` +${String(issues.length - MOST)}` : '';
  return `${named.join(', ')}${more}`;
}
