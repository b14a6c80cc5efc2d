import type { BrowserContextOptions } from 'playwright-core';

/** Windows that residents have: a phone, a tablet, a computer, and a computer at 400 % zoom. */
export const sizes: Readonly<Record<string, BrowserContextOptions>> = {
  360: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  768: { viewport: { width: 768, height: 1024 } },
  1280: { viewport: { width: 1280, height: 800 } },
  'zoom-400': { viewport: { width: 320, height: 256 } },
};
