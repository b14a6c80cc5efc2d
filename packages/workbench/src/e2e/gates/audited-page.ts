import type { Browser, Page } from 'playwright-core';
import type { Finding } from '../../accessibility/in-page/finding.ts';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend } from '../../testing/pretended-backend.ts';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor } from '../../testing/visitor.ts';
import { driveHotline, type HotlineState } from './hotline-states.ts';
import type { ListState } from './list-states.ts';

/** Languages of the elements. */
export const languages = ['fr', 'fr-simple', 'en', 'ar'] as const;
/** Looks: three themes of ours, and a system that forces its own colours. */
export const looks = ['auto', 'dark', 'contrast', 'forced-colors'] as const;

/** One page to audit. */
export interface Cell {
  readonly list: ListState;
  readonly hotline: HotlineState;
  readonly language: (typeof languages)[number];
  readonly look: (typeof looks)[number];
}

/** Opens the page of a cell, brings it into its states, has it audited. */
export async function auditCell(
  browser: Browser,
  { list, hotline, language, look }: Cell,
  audit: (page: Page) => Promise<Finding[]>,
): Promise<Finding[]> {
  const attributes = `lang="${language}" theme="${look === 'forced-colors' ? 'auto' : look}"`;
  const html = townPage({
    // The elements stand in a page in their own language, except that no page is in "simple French".
    lang: language.slice(0, 2),
    content: `<section aria-label="A"><mission-list ${attributes} heading-level="2"></mission-list></section>
<section aria-label="B"><aide-hotline ${attributes} heading-level="2" ${hotline.attributes}></aide-hotline></section>`,
  });
  const files = fileListener({ '/w/': widgetsFolder });
  const backend = pretendBackend((request, response) => {
    if (request.url?.startsWith('/w/')) return files(request, response);
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  backend.mood = list.mood ?? 'well';
  backend.page = list.page ?? backend.page;
  const server = await startLocalServer(backend.listener);
  const visitor = await newVisitor(browser, {
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  try {
    await visitor.page.goto(`${server.origin}/${list.address ?? ''}`);
    await driveHotline(visitor.page, hotline);
    await list.drive(visitor.page);
    return await audit(visitor.page);
  } finally {
    await visitor.leave();
    await server.close();
  }
}
