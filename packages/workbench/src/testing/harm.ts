import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** Watches whether what others wrote becomes more than text in somebody's browser. */
export interface HarmWatch {
  /** Looks at a page as it stands, every shadow root included; `what` is said when something is wrong. */
  look(page: Page, what: string): Promise<void>;
  /** When all is over: no dialog came up, no script failed, nobody else was asked for anything. */
  finish(): void;
}

/** Begins with a visitor's first page. */
export function watchForHarm(visitor: Visitor, origin: string): HarmWatch {
  const dialogs: string[] = [];
  visitor.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return {
    async look(page, what) {
      assert.deepEqual(await page.evaluate(harmInPage), noHarm, what);
    },
    finish() {
      const elsewhere = visitor.requests.filter((url) => !url.startsWith(`${origin}/`));
      const { errors } = visitor;
      const nothing = { dialogs: [], errors: [], elsewhere: [] };
      assert.deepEqual({ dialogs, errors, elsewhere }, nothing);
    },
  };
}

/** What came out of texts as more than text: the beginning of each tag, and what the page's policy refused. */
export interface Harm {
  readonly strange: readonly string[];
  readonly handlers: readonly string[];
  readonly links: readonly string[];
  readonly refused: readonly string[];
}

/** As it has to be. */
export const noHarm: Harm = { strange: [], handlers: [], links: [], refused: [] };

/** Runs in the page. Our own scripts have an address; nothing of ours is made of what is listed here. */
export function harmInPage(): Harm {
  const roots: (Element | ShadowRoot)[] = [document.documentElement];
  const all: Element[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      all.push(element);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const tag = (element: Element): string => element.outerHTML.slice(0, 200);
  const attributes = ['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc'];
  // An icon that is nothing at all.
  const isLink = (one: Element): boolean => !one.matches('head > link[rel=icon]');
  return {
    strange: all
      .filter((one) => one.matches('script:not([src]),img,iframe,object,embed,base,meta,link'))
      // What a page says about itself.
      .filter((one) => !one.matches('head > meta, head > link'))
      .map(tag),
    handlers: all
      .filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')))
      .map(tag),
    links: all
      .filter(isLink)
      .filter((one) =>
        attributes.some((name) =>
          /^\s*(?:javascript|data|vbscript):/i.test(one.getAttribute(name) ?? ''),
        ),
      )
      .map(tag),
    // A page on which scripts are off has noted nothing.
    refused: globalThis.refusedByPolicy ?? [],
  };
}
