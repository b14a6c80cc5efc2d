import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { hostileStrings } from '../../../../server/src/testing/hostile-strings.ts';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { watchForHarm } from '../../testing/harm.ts';
import { type LocalServer, startLocalServer } from '../../testing/local-server.ts';
import { pretendBackend } from '../../testing/pretended-backend.ts';
import { pretendedMission } from '../../testing/pretended-missions.ts';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';
import { listCard } from '../../testing/list-card.ts';

/** Without those that are blank. The reader leaves out missions whose title has a control character or a line break. */
const texts = hostileStrings.filter((text) => text.trim() !== '');

/** A mission of a backend that nobody of ours has judged: one text wherever there is a text. */
function missionOf(text: string, index: number) {
  return {
    ...pretendedMission(index, { places: { count: 6, left: 3 } }),
    title: text,
    organization: { id: 'panier', name: text, description: text },
    summary: text,
    description: text,
    prerequisites: [text],
    addresses: [{ street: text, postalCode: '26000', city: text }],
    provenance: { sourceName: text, sourceId: text, license: text },
  };
}

describe('texts of a backend that nobody has judged', () => {
  let browser: Browser;
  let server: LocalServer;
  let show: (items: readonly unknown[]) => void;
  before(async () => {
    const files = fileListener({ '/w/': widgetsFolder });
    const backend = pretendBackend((request, response) => {
      if (new URL(request.url ?? '/', 'http://site.invalid').pathname !== '/') {
        return files(request, response);
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(townPage({ content: '<mission-list></mission-list>' }));
    });
    show = (items) => {
      backend.page = { ...backend.page, items };
    };
    [browser, server] = await Promise.all([openBrowser(), startLocalServer(backend.listener)]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('are text in <mission-list>: nothing runs, nothing is fetched elsewhere, no element is new', async () => {
    const visitor = await newVisitor(browser);
    const { page } = visitor;
    const watch = watchForHarm(visitor, server.origin);
    let cards = 0;
    for (let first = 0; first < texts.length; first += 50) {
      show(texts.slice(first, first + 50).map(missionOf));
      await page.goto(`${server.origin}/?${String(first)}`);
      await page.locator(listCard).first().waitFor();
      const titles = await page.locator(`${listCard} .title`).allTextContents();
      cards += titles.length;
      assert.ok(first > 0 || titles.some((title) => title.includes('<script>alert(1)</script>')));
      await watch.look(page, `cards from ${String(first)}`);
    }
    assert.ok(cards > 120, `${String(cards)} cards`);
    watch.finish();
    await visitor.leave();
  });
});
