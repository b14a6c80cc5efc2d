import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { type LocalServer, startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend } from '../../testing/pretended-backend.ts';
import { withPreview } from '../../testing/with-preview.ts';
import { pretendedTakingDiscovery } from '../../testing/pretended-submissions.ts';
import { newVisitor, openBrowser, type Visitor } from '../../testing/visitor.ts';

/** A page of a town's own site, as its server sends it. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What stands behind its address, `?…` or `#…`. */
  readonly query?: string;
}

/** A town's site and, on another origin, the backend that it embeds. */
export interface Mairie {
  /** Origin of the backend, of its widget builds and hosted pages. */
  readonly widgets: string;
  /** The loader's tag, with further attributes if given. */
  loader(attributes?: string): string;
  /** Opens a page as a new visitor; `prepare` comes before. */
  visit(page: HostPage, prepare?: (visitor: Visitor) => Promise<void>): Promise<Visitor>;
  /** What becomes of a build file on its way to the visitor; undefined: nothing. */
  tamper: ((file: string, content: string) => string) | undefined;
}

/** What the pretended hosted page says, to find it again in a frame. */
export const hostedWords = 'La page hébergée';

/**
 * Starts both servers and the browser before the tests of a file, and stops them after. The servers are
 * as plain as can be, so that what a test sees is the widgets' own doing; `previews`: the backend's
 * discovery document brings the first missions along.
 */
export function mairie({ previews = false } = {}): Mairie {
  const pages = new Map<string, HostPage>();
  let browser: Browser;
  let site: LocalServer;
  let backend: LocalServer;
  const town: Mairie = {
    tamper: undefined,
    get widgets() {
      return backend.origin;
    },
    loader: (attributes = '') =>
      `<script src="${backend.origin}/w/v1/loader.js" defer ${attributes}></script>`,
    async visit(page, prepare) {
      const path = `/${String(pages.size)}`;
      pages.set(path, page);
      const visitor = await newVisitor(browser);
      await prepare?.(visitor);
      await visitor.page.goto(site.origin + path + (page.query ?? ''));
      return visitor;
    },
  };
  const builds = buildListener(() => town.tamper);
  before(async () => {
    browser = await openBrowser();
    site = await startLocalServer((request, response) => {
      const { html, headers } = pages.get(request.url?.split('?')[0] ?? '') ?? { html: '' };
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    });
    const pretended = pretendBackend((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      if (request.url?.startsWith('/e/')) {
        response.setHeader('content-type', 'text/html; charset=utf-8').end(hostedPage);
        return;
      }
      builds(request, response);
    });
    pretended.discovery = pretendedTakingDiscovery;
    backend = await startLocalServer(
      previews ? withPreview(pretended.listener) : pretended.listener,
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
    await backend.close();
  });
  return town;
}

const hostedPage = `<!doctype html><html lang="fr"><title>Missions</title>
<script src="/w/v1/frame.js" defer></script><body style="height:777px;margin:0">${hostedWords}`;

/** The widget builds, changed on their way where a test wants it. */
function buildListener(tamper: () => Mairie['tamper']): RequestListener {
  const files = fileListener({ '/w/': widgetsFolder });
  return (request, response) => {
    const change = tamper();
    const { pathname } = new URL(request.url ?? '/', 'http://files.invalid');
    if (!change || !pathname.endsWith('.js')) {
      files(request, response);
      return;
    }
    const file = pathname.slice('/w/'.length);
    readFile(join(widgetsFolder, file), 'utf8').then(
      (content) => {
        response.setHeader('content-type', 'text/javascript').end(change(file, content));
      },
      () => response.writeHead(404).end(),
    );
  };
}
