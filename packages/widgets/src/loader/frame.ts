/**
 * `frame.js`, the script of the hosted pages: tells the page around the frame how high the content is,
 * whenever that changes. It says nothing else, so it may say it to anybody.
 */
import type { HostedHeight } from './hosted-frame.ts';

if (window.parent !== window) {
  new ResizeObserver(() => {
    const message: HostedHeight = {
      coupDeMainHeight: document.documentElement.getBoundingClientRect().height,
    };
    window.parent.postMessage(message, '*');
  }).observe(document.documentElement);
}
