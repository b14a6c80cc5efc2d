import { parseUrl } from '@coup-de-main/client';

/** `address` as an absolute http(s) address, or undefined: nothing else ever becomes a link. */
export function httpAddress(address: string | undefined, base?: string): string | undefined {
  const url = address === undefined ? undefined : parseUrl(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
