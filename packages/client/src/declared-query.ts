import { encodeQuery, type Discovery, type MissionQuery } from '@coup-de-main/protocol';

/** The part of a query that a backend declares, as URL parameters, and the names left out. */
export interface DeclaredQuery {
  readonly parameters: [string, string][];
  readonly ignored: string[];
}

type Declaration = NonNullable<Discovery['endpoints']['missions']>;

/**
 * Keeps of a query what the backend declares: parameters, sorts and facets. A parameter that is sent
 * undeclared would be refused, and one that is silently ignored would mislead the visitor.
 */
export function declaredQuery(query: MissionQuery, declared: Declaration): DeclaredQuery {
  const kept: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const allowed = declared.parameters?.includes(name)
      ? honoured(name, value, declared)
      : undefined;
    if (allowed === undefined) ignored.push(name);
    else kept[name] = allowed;
  }
  return { parameters: encodeQuery(kept), ignored };
}

function honoured(name: string, value: unknown, { sorts, facets }: Declaration): unknown {
  if (name === 'sort') return sorts?.includes(String(value)) ? value : undefined;
  if (name !== 'facets' || !Array.isArray(value)) return value;
  const known = value.filter((facet) => facets?.includes(String(facet)));
  return known.length > 0 ? known : undefined;
}
