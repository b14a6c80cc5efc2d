import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repositoryRoot } from '../../repository.ts';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { type LocalServer, startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend } from '../../testing/pretended-backend.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';
import { listCard } from '../../testing/list-card.ts';

/** Parts of the elements that a page's styles reach first: text, controls, lists, headings. */
const probes = [
  '.root',
  '.search',
  '.field label',
  '#q',
  '#place',
  '.button[data-main]',
  '[data-act=around]',
  '.chip',
  '.chip b',
  '#count',
  '#sort',
  '#sort option',
  '.cards',
  '.card',
  '.card .kind',
  '.card .title a',
  '.card .organization',
  '.card .facts',
  '.card .facts li',
  '.more',
];

/** Lines that old sites really have, on top of the hand-made sheet of the demonstration. */
const worse = `
* { line-height: 1 !important; letter-spacing: 2px; border-radius: 0 }
#corps * { text-transform: uppercase; text-align: right; float: none }
#corps { word-spacing: 4px; text-shadow: 1px 1px red; font-style: italic; cursor: crosshair; quotes: none;
  word-break: break-all; line-break: anywhere; text-align-last: right; font-stretch: 75%; font-kerning: none; caret-color: red;
  user-select: none; pointer-events: none; text-underline-offset: 9px; tab-size: 2; orphans: 9 }
button, [type=button] { font-size: 8px !important; display: none !important }
ol, ul, li { list-style: square !important; margin-left: 4em !important }
a { display: block !important; background: yellow !important }
mission-list { white-space: nowrap; text-indent: 3em; font-weight: 900; hyphens: auto }`;

let browser: Browser;
let server: LocalServer;
before(async () => {
  const files = fileListener({
    '/w/': widgetsFolder,
    '/ancien/': join(repositoryRoot, 'examples/town-hall/ancien'),
  });
  const backend = pretendBackend((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site.invalid');
    if (pathname !== '/') return files(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      searchParams.has('neutral') ? neutralPage(searchParams) : hostilePage(searchParams),
    );
  });
  [browser, server] = await Promise.all([openBrowser(), startLocalServer(backend.listener)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

const page = (
  style: string,
  head = '',
): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
<title>Page</title>${head}<style>${style}</style><script src="/w/v1/loader.js" defer></script>
<div id="page"><div id="corps"><mission-list></mission-list></div></div></html>`;

function hostilePage(parameters: URLSearchParams): string {
  const root = `html { font-size: ${parameters.get('root') ?? ''} !important }`;
  return page(`${worse}${root}`, '<link rel="stylesheet" href="/ancien/ancien.css">');
}

/** A page without styles, except that the elements take width, font and colours from wherever they are. */
function neutralPage(parameters: URLSearchParams): string {
  return page(`body { margin: 0 } #corps { ${parameters.get('neutral') ?? ''} }`);
}

describe('a page whose styles reach for every element', { concurrency: 2 }, () => {
  for (const root of ['62.5%', '100%', '200%']) {
    it(`changes no computed style inside ours, with a root of ${root}`, async () => {
      const { page, leave } = await newVisitor(browser, { reducedMotion: 'reduce' });
      await page.goto(`${server.origin}/?root=${encodeURIComponent(root)}`);
      const hostile = await stylesOf(page);
      const given = await page.locator('mission-list').evaluate((element) => {
        const { fontFamily, fontSize, color, width } = getComputedStyle(element);
        return `font-family:${fontFamily};font-size:${fontSize};color:${color};width:${width}`;
      });
      await page.goto(`${server.origin}/?neutral=${encodeURIComponent(given)}`);
      const neutral = await stylesOf(page);

      assert.deepEqual(Object.keys(hostile), probes);
      assert.deepEqual(differences(hostile, neutral), []);
      await leave();
    });
  }
});

type Styles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every computed property of the first element of each probe. */
async function stylesOf(page: Page): Promise<Styles> {
  await page.locator(listCard).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page.locator('mission-list').evaluate((element, selectors) => {
    const found = selectors.flatMap((selector) => {
      const probe = element.shadowRoot?.querySelector(selector);
      if (!probe) return [];
      const style = getComputedStyle(probe);
      const names = [...style].filter((name) => !name.startsWith('--'));
      return [
        [selector, Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))],
      ];
    });
    return Object.fromEntries(found) as Styles;
  }, probes);
}

function differences(hostile: Styles, neutral: Styles): string[] {
  return Object.entries(hostile).flatMap(([probe, style]) =>
    Object.entries(style)
      .filter(([name, value]) => neutral[probe]?.[name] !== value)
      .map(([name, value]) => `${probe} ${name}: ${value}, not ${String(neutral[probe]?.[name])}`),
  );
}
