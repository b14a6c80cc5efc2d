/** What a visitor sees of the first cards: missions while the list's code is on its way, then the list. */
import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { auditLog } from '../../accessibility/audit-log.ts';
import { auditWhole } from '../../accessibility/audit.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { hostedWords, mairie } from './mairie.ts';

const town = mairie({ previews: true });
const log = auditLog('first cards');
after(() => {
  log.report();
});

const early = (page: Page): Locator => page.locator('mission-list [data-first] li.card');
const cards = (page: Page): Locator => page.locator('mission-list li.card');
const chips = (page: Page): Locator => page.locator('mission-list .chips').first();

/** The one line that a webmaster pastes. */
const oneLine = (): string => town.loader('crossorigin');

/** With the two lines more that the guide gives. */
const threeLines = (): string =>
  `<link rel="preload" as="fetch" crossorigin href="${town.widgets}/v1/?preview=missions&amp;limit=6&amp;facets=category">
${oneLine()}<script id="first-cards" src="${town.widgets}/w/v1/first-cards.js" defer crossorigin></script>`;

const html = (list = '<mission-list></mission-list>', lang = 'fr', lines = oneLine()): string =>
  `<!doctype html><html lang="${lang}"><title>Mairie</title>
${lines}
<style>mission-list:not(:defined){display:block;min-height:100vh}</style>
<body><main><h1>Mairie</h1>${list}</main>`;

interface Waiting extends Visitor {
  /** Lets the code of the list come. */
  release(): Promise<void>;
}

/** Opens a page to which the list's code only comes when it is released. */
async function visitWaiting(page: string, headers: Record<string, string> = {}): Promise<Waiting> {
  const held = Promise.withResolvers<void>();
  const visitor = await town.visit({ html: page, headers }, async ({ page: visited }) => {
    await visited.route(/\/mission-list-[^/]*\.js$/, async (route) => {
      await held.promise;
      await route.continue();
    });
  });
  return {
    ...visitor,
    async release() {
      held.resolve();
      await chips(visitor.page).waitFor({ state: 'attached' });
    },
  };
}

describe('first cards', () => {
  afterEach(() => {
    town.tamper = undefined;
  });

  it('are there before the list’s code, and give way to it without a trace', async () => {
    const { page, errors, release, leave } = await visitWaiting(
      html('<mission-list><p>Appelez la mairie.</p></mission-list>'),
    );
    await early(page).first().waitFor();
    assert.ok(await page.getByText('Appelez la mairie.').isVisible());
    const titles = await early(page).locator('a').allInnerTexts();
    assert.ok(titles.length > 1 && titles.every((title) => title.trim() !== ''));
    assert.match(
      (await early(page).locator('a').first().getAttribute('href')) ?? '',
      /cdm-mission=/,
    );

    await release();
    assert.equal(await early(page).count(), 0);
    assert.ok(!(await page.getByText('Appelez la mairie.').isVisible()));
    assert.deepEqual(await cards(page).locator('a').allInnerTexts(), titles);
    assert.deepEqual(errors, []);
    await leave();
  });

  it('open the mission on this page', async () => {
    const { page, release, leave } = await visitWaiting(html());
    const title = await early(page).locator('a').first().innerText();
    await early(page).locator('a').first().click();
    await release();
    await page.locator('mission-list [part~="detail"]').getByText(title).first().waitFor();
    await leave();
  });

  it('come once, from one question to the backend, with the guide’s two lines more as well', async () => {
    for (const lines of [oneLine(), threeLines()]) {
      const asked: string[] = [];
      const visitor = await town.visit({ html: html(undefined, 'fr', lines) }, async ({ page }) => {
        page.on('request', (request) => asked.push(request.url()));
        await page.route(/\/mission-list-[^/]*\.js$/, async (route) => {
          await early(page).first().waitFor();
          await route.continue();
        });
      });
      await chips(visitor.page).waitFor();
      assert.deepEqual(
        asked.filter((url) => url.includes('/v1/?')).map((url) => new URL(url).search),
        ['?preview=missions&limit=6&facets=category'],
      );
      assert.equal(asked.filter((url) => url.includes('/first-cards')).length, 1);
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    }
  });

  it('are not missed when they do not come', async () => {
    town.tamper = (file, content) => (file.includes('/first-cards-') ? `${content};` : content);
    const { page, leave } = await town.visit({ html: html() });
    await chips(page).waitFor();
    assert.ok((await cards(page).count()) > 1);
    assert.equal(await page.locator('mission-list iframe').count(), 0);
    await leave();
  });

  it('keep the place of a visitor who is on a title with the keyboard', async () => {
    const { page, release, leave } = await visitWaiting(html());
    const second = early(page).locator('a').nth(1);
    const title = await second.innerText();
    await second.focus();
    await release();
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.textContent.trim() ?? '',
    );
    assert.equal(focused, title);
    await leave();
  });

  it('pass three audits, in French and from right to left', async () => {
    for (const lang of ['fr', 'ar']) {
      const { page, leave } = await visitWaiting(html(undefined, lang));
      await early(page).first().waitFor();
      assert.equal(
        await page.locator('[data-first]').getAttribute('dir'),
        lang === 'ar' ? 'rtl' : 'ltr',
      );
      assert.deepEqual(log.note(`first cards, ${lang}`, await auditWhole(page)), []);
      await leave();
    }
  });

  it('need nothing that a strict page forbids', async () => {
    const policy = `default-src 'none'; script-src ${town.widgets}; connect-src ${town.widgets}; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types coup-de-main`;
    const { page, errors, release, leave } = await visitWaiting(html(), {
      'content-security-policy': policy,
    });
    await early(page).first().waitFor();
    await release();
    assert.deepEqual(errors, []);
    await leave();
  });

  it('give way to the hosted page when the list’s code is not what was built', async () => {
    town.tamper = (file, content) => (file.includes('/mission-list-') ? `${content};` : content);
    const { page, leave } = await town.visit({
      html: html('<mission-list><a href="/missions">Voir les missions</a></mission-list>'),
    });
    await page.frameLocator('mission-list iframe').getByText(hostedWords).waitFor();
    await page.getByRole('link', { name: 'Voir les missions' }).waitFor();
    assert.equal(await early(page).count(), 0);
    await leave();
  });

  it('are not drawn over a list that the page brought, nor for a list that asks for something else', async () => {
    const served = '<mission-list><ol><li>Rendue par le serveur</li></ol></mission-list>';
    const { page, leave } = await visitWaiting(
      html(`<mission-list></mission-list><mission-list category="other"></mission-list>${served}`),
    );
    await early(page).first().waitFor();
    assert.equal(await page.locator('[data-first]').count(), 1);
    await leave();
  });
});
