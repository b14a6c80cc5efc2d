import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend, type PretendedBackend } from '../../testing/pretended-backend.ts';
import { pretendedTakingDiscovery } from '../../testing/pretended-submissions.ts';
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

/** A page with one of ours or more, on a town's site that is its own backend. */
export interface TownPageWithOurs extends Pick<Cell, 'language' | 'look'> {
  /** What the webmaster pasted; the tags get the attributes given. */
  readonly content: (attributes: string) => string;
  readonly context: BrowserContextOptions | undefined;
  /** What stands behind the page's address, `?…` or `#…`. */
  readonly address: string | undefined;
  readonly prepare: (backend: PretendedBackend) => void;
}

/** Opens such a page, and has it looked at. */
export async function onTownPage<Result>(
  browser: Browser,
  { language, look, content, context, address, prepare }: TownPageWithOurs,
  lookAt: (page: Page) => Promise<Result>,
): Promise<Result> {
  const attributes = `lang="${language}" theme="${look === 'forced-colors' ? 'auto' : look}"`;
  const files = fileListener({ '/w/': widgetsFolder });
  const backend = pretendBackend((request, response) => {
    if (request.url?.startsWith('/w/')) return files(request, response);
    // The elements stand in a page in their own language, except that no page is in "simple French".
    const html = townPage({ lang: language.slice(0, 2), content: content(attributes) });
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  prepare(backend);
  const server = await startLocalServer(backend.listener);
  const visitor = await newVisitor(browser, {
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
    reducedMotion: 'reduce',
    ...context,
  });
  try {
    await visitor.page.goto(`${server.origin}/${address ?? ''}`);
    return await lookAt(visitor.page);
  } finally {
    await visitor.leave();
    await server.close();
  }
}

/** Opens the page of a cell, brings it into its states, and has it looked at. */
export async function withCell<Result>(
  browser: Browser,
  { list, hotline, language, look, context }: Cell,
  lookAt: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = {
    language,
    look,
    context,
    address: list.address,
    content: (given: string) =>
      `<section aria-label="A"><mission-list ${given} heading-level="2"></mission-list></section>
<section aria-label="B"><aide-hotline ${given} heading-level="2" ${hotline.attributes}></aide-hotline></section>`,
    prepare: (backend: PretendedBackend) => {
      backend.mood = list.mood ?? 'well';
      backend.page = list.page ?? backend.page;
      if (list.takes === true) backend.discovery = pretendedTakingDiscovery;
    },
  };
  return onTownPage(browser, page, async (tab) => {
    await driveHotline(tab, hotline);
    await list.drive(tab);
    return lookAt(tab);
  });
}
