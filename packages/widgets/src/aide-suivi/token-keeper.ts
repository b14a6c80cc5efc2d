const storageName = 'cdm-suivi';

/** How long the tab remembers which submission is open, in milliseconds since it was last used. */
const life = 30 * 60_000;

interface Kept {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The secret in the address (`#t=…`), which leaves the address bar and the history at once. */
export function takeTokenFromAddress(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('t') ?? '';
  if (token === '') return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return tokenIn(token);
}

/**
 * The secret in what somebody pastes: the code itself, or the whole link out of an e-mail. Undefined when
 * there is none. Tokens are base64url, at least 22 characters long.
 */
export function tokenIn(text: string): string | undefined {
  const [, afterMark] = /#t=([\w%-]+)/.exec(text) ?? [];
  const token = (afterMark ?? text).replace(/\s/g, '');
  return /^[\w-]{22,512}$/.test(token) ? token : undefined;
}

/**
 * Remembers the secret in this tab alone, so that a reload does not close what is open. Where the browser
 * refuses storage, the code has to be given again.
 */
export function keepToken(token: string | undefined, now = Date.now()): void {
  try {
    if (token === undefined) sessionStorage.removeItem(storageName);
    else sessionStorage.setItem(storageName, JSON.stringify({ token, at: now } satisfies Kept));
  } catch {
    // Storage is a comfort: without it everything works until the page is left.
  }
}

/** The secret that this tab remembers, unless it is too old, which is then forgotten. */
export function keptToken(now = Date.now()): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageName) ?? 'null') as Partial<Kept> | null;
    const fresh = now - Number(kept?.at) < life;
    if (!fresh) keepToken(undefined);
    return fresh ? tokenIn(String(kept?.token)) : undefined;
  } catch {
    return undefined;
  }
}
