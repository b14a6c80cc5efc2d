import { firstQuery } from '../shared/first-query.ts';
import { backendOf, hostedPages, type LoaderSettings } from './settings.ts';

/** What a hosted page tells the page around it: how high it is, in CSS pixels. */
export interface HostedHeight {
  readonly type: 'coup-de-main-height';
  readonly height: number;
}

/**
 * Shows the hosted page of `element` in a frame inside it, below its fallback link, as high as the page
 * says it is. Nothing is seen of the frame before the page has spoken: where it cannot (policy,
 * network, a backend without hosted pages), the link alone stays.
 */
export function showHostedPage(element: HTMLElement, settings: LoaderSettings): void {
  const url = new URL(element.localName, hostedPages(backendOf(element, settings)));
  for (const [name, value] of firstQuery(element)) {
    if (name !== 'facets' && (name !== 'limit' || element.hasAttribute('limit')))
      url.searchParams.append(name, value);
  }
  const lang = element.getAttribute('lang') || settings.lang;
  if (lang) url.searchParams.set('lang', lang);
  const frame = document.createElement('iframe');
  frame.title = element.textContent.trim() || 'Coup de main';
  frame.style.cssText = 'border:0;width:100%;height:0';
  addEventListener('message', ({ source, origin, data }: MessageEvent<HostedHeight | null>) => {
    if (source !== frame.contentWindow || origin !== url.origin) return;
    if (data?.type !== 'coup-de-main-height' || !(data.height > 0)) return;
    frame.style.height = `${Math.min(Math.ceil(data.height), 20_000)}px`;
  });
  frame.src = url.href;
  element.append(frame);
}
