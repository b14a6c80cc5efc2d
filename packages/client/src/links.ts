/** An address read without throwing; `URL.parse` and `URL.canParse` are missing on phones of 2022. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Resolves a URI reference of a document against the address that document came from; undefined when that
 * gives no http(s) address: a reader treats such a reference as absent (REQ-core-07).
 */
export function resolveHref(href: string, base: string): string | undefined {
  const url = parseUrl(href, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Expands an RFC 6570 level 1 template whose one variable is `{id}`, then resolves it. */
export function expandItem(template: string, id: string, base: string): string | undefined {
  return resolveHref(template.replace('{id}', encodeURIComponent(id)), base);
}

/** `href` with further parameters; those it already has are kept. */
export function withParameters(href: string, parameters: readonly [string, string][]): string {
  const url = new URL(href);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  return url.href;
}
