/** Resolves a URI reference of a document against the address that document came from. */
export function resolveHref(href: string, base: string): string {
  return new URL(href, base).href;
}

/** Expands an RFC 6570 level 1 template whose one variable is `{id}`, then resolves it. */
export function expandItem(template: string, id: string, base: string): string {
  return resolveHref(template.replace('{id}', encodeURIComponent(id)), base);
}

/** `href` with further parameters; those it already has are kept. */
export function withParameters(href: string, parameters: readonly [string, string][]): string {
  const url = new URL(href);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url.href;
}
