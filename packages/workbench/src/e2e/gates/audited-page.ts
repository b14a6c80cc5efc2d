import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend } from '../../testing/pretended-backend.ts';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor } from '../../testing/visitor.ts';
import { driveHotline, type HotlineState } from './hotline-states.ts';
import type { ListState } from './list-states.ts';

/** Languages of the elements. */
export const languages = ['fr', 'fr-simple', 'en', 'es', 'pt', 'ar', 'uk', 'tr'] as const;
/** Looks: three themes of ours, and a system that forces its own colours. */
export const looks = ['auto', 'dark', 'contrast', 'forced-colors'] as const;

/** One page to look at: a state of each element, a language, a look. */
export interface Cell {
  readonly list: ListState;
  readonly hotline: HotlineState;
  readonly language: (typeof languages)[number];
  readonly look: (typeof looks)[number];
  /** Size of the window and the like. */
  readonly context?: BrowserContextOptions;
}

/** Opens the page of a cell, brings it into its states, and has it looked at. */
export async function withCell<Result>(
  browser: Browser,
  cell: Cell,
  lookAt: (page: Page) => Promise<Result>,
): Promise<Result> {
  const files = fileListener({ '/w/': widgetsFolder });
  const backend = pretendBackend((request, response) => {
    if (request.url?.startsWith('/w/')) return files(request, response);
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(cell));
  });
  const { list, hotline, look, context } = cell;
  backend.mood = list.mood ?? 'well';
  backend.page = list.page ?? backend.page;
  const server = await startLocalServer(backend.listener);
  const visitor = await newVisitor(browser, {
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
    reducedMotion: 'reduce',
    ...context,
  });
  try {
    await visitor.page.goto(`${server.origin}/${list.address ?? ''}`);
    await driveHotline(visitor.page, hotline);
    await list.drive(visitor.page);
    return await lookAt(visitor.page);
  } finally {
    await visitor.leave();
    await server.close();
  }
}

function pageOf({ hotline, language, look }: Cell): string {
  const attributes = `lang="${language}" theme="${look === 'forced-colors' ? 'auto' : look}"`;
  return townPage({
    // The elements stand in a page in their own language, except that no page is in "simple French".
    lang: language.slice(0, 2),
    content: `<section aria-label="A"><mission-list ${attributes} heading-level="2"></mission-list></section>
<section aria-label="B"><aide-hotline ${attributes} heading-level="2" ${hotline.attributes}></aide-hotline></section>`,
  });
}
