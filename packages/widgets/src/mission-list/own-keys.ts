/**
 * `url` with `pairs` in place of the parameters whose names `own` recognises. Everybody else's stay as
 * they are written, to the letter: `?page=2&vide&x=%20` is not ours to tidy.
 */
export function withOwnKeys(
  url: URL,
  own: (name: string) => boolean,
  pairs: readonly (readonly [string, string])[],
): URL {
  const foreign = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !own(pair.split('=')[0] ?? ''));
  const changed = new URL(url);
  const ours = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  changed.search = [...foreign, ours].filter(Boolean).join('&');
  return changed;
}

/**
 * The prefix of a list's keys in the page's address: what its `url-state` says, else `cdm`, `cdm2` for the
 * second list of the page; undefined when the list leaves the address alone.
 */
export function keyPrefix(list: Element, urlState?: string | null): string | undefined {
  if (urlState === 'off') return undefined;
  if (urlState && /^[a-z][a-z0-9-]*$/i.test(urlState)) return urlState;
  const index = [...document.querySelectorAll(list.localName)].indexOf(list);
  return index > 0 ? `cdm${String(index + 1)}` : 'cdm';
}
