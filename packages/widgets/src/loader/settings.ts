/** What the script tag of the loader says. */
export interface LoaderSettings {
  /** Folder of the loader and of every chunk, absolute, with a slash at its end. */
  readonly base: string;
  /** Backend of elements that name none, absolute: `data-backend`, else `/v1/` where the loader is. */
  readonly backend: string;
  readonly lang?: string | undefined;
  readonly theme?: string | undefined;
  /** `off` leaves plain links to the hosted pages alone. */
  readonly links?: string | undefined;
}

/**
 * Reads the script tag. A relative `data-backend` counts from the page, the default from the loader.
 * Throws a TypeError when `data-backend` is not an address, or the tag has no `src`.
 */
export function readSettings({ src, dataset }: HTMLScriptElement): LoaderSettings {
  return {
    ...(dataset as Record<string, string>),
    base: new URL('.', src).href,
    backend: new URL(dataset['backend'] || new URL('/v1/', src), document.baseURI).href,
  };
}

/** Address of the hosted page of the element `tag`: in `/e/`, beside the backend's `/v1/`. */
export function hostedPage(tag: string, backend: string): string {
  return new URL(`../e/${tag}`, backend).href;
}

/**
 * The backend of `element`: its own or that of an element around it, else the loader's.
 * Throws a TypeError when that is no address.
 */
export function backendOf(element: Element, { backend }: LoaderSettings): string {
  const named = element.closest<HTMLElement>('[backend],[data-backend]');
  return new URL(
    (named?.getAttribute('backend') ?? named?.dataset['backend']) || backend,
    document.baseURI,
  ).href;
}
