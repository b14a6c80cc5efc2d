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
