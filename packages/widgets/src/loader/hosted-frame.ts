import { firstQuery } from '../shared/first-query.ts';
import { backendOf, hostedPage, type LoaderSettings } from './settings.ts';

/** What a hosted page tells the page around it: how high it is, in CSS pixels. */
export interface HostedHeight {
  readonly coupDeMainHeight: number;
}

/**
 * Shows the hosted page of `element` in a frame inside it, below its fallback link, as high as the page
 * says it is. Nothing is seen of the frame before the page has spoken: where it cannot (policy,
 * network, a backend without hosted pages), the link alone stays.
 */
export function showHostedPage(element: HTMLElement, settings: LoaderSettings): void {
  const address = hostedPage(element.localName, backendOf(element, settings));
  const frame = Object.assign(document.createElement('iframe'), {
    title: element.innerText || document.title,
    src: `${address}?lang=${element.lang}&${firstQuery(element).toString()}`,
  });
  frame.style = 'height:0;width:100%;border:0';
  addEventListener('message', ({ source, origin, data }: MessageEvent<HostedHeight | null>) => {
    if (source === frame.contentWindow && address.startsWith(`${origin}/`)) {
      frame.style.height = `${String(data?.coupDeMainHeight)}px`;
    }
  });
  element.append(frame);
}
