import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newVisitor, openBrowser, type Visitor } from '../../testing/visitor.ts';
import { mairie } from './mairie.ts';
import { listCard } from '../../testing/list-card.ts';

const town = mairie();

function html(content: string, head = town.loader()): string {
  return `<!doctype html><html lang="fr"><title>Mairie</title>${head}<body><h1>Mairie</h1>${content}`;
}

async function visit(content: string, head?: string): Promise<Visitor> {
  return town.visit({ html: html(content, head) });
}

const cards = (visitor: Visitor) => visitor.page.locator(listCard);
const link = (query = '') =>
  `<a href="${town.widgets}/e/mission-list${query}">Voir les missions</a>`;
const asked = ({ requests }: Visitor): string[] =>
  requests.filter((url) => url.startsWith(`${town.widgets}/v1/`));

describe('what a webmaster pastes', () => {
  it('is a link without JavaScript, whichever of the three it is', async () => {
    const browser = await openBrowser();
    const snippets = [
      `<mission-list>${link()}</mission-list>`,
      `<div data-coup-de-main="mission-list">${link()}</div>`,
      link(),
    ];
    for (const snippet of snippets) {
      const { page } = await newVisitor(browser, { javaScriptEnabled: false });
      await page.setContent(html(snippet));
      assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    }
    await browser.close();
  });

  it('may be a div, whose settings the first request carries', async () => {
    const visitor = await visit(
      `<div data-coup-de-main="mission-list" data-place="26362" data-limit="12">${link()}</div>`,
    );
    await cards(visitor).first().waitFor();
    assert.match(
      asked(visitor)[0] ?? '',
      /\?preview=missions&place=26362&limit=12&facets=category$/,
    );
    await visitor.leave();
  });

  it('may be a plain link, whose query is the settings', async () => {
    const visitor = await visit(
      `<p>${link('?place=26362&amp;departmentCode=26&amp;onclick=x')}</p>`,
    );
    await cards(visitor).first().waitFor();
    assert.match(asked(visitor)[0] ?? '', /\?preview=missions&departmentCode=26&place=26362&/);
    const names = await visitor.page
      .locator('mission-list')
      .evaluate((element) => element.getAttributeNames().toSorted());
    assert.deepEqual(names, ['department', 'place']);
    await visitor.leave();
  });

  it('may come later, by a script of the page', async () => {
    const visitor = await visit('<div id="here"></div>');
    await visitor.page.evaluate(() => {
      const list = document.createElement('mission-list');
      document.querySelector('#here')?.append(list);
    });
    await cards(visitor).first().waitFor();
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('may be several lists and a hotline, which ask for the discovery document once', async () => {
    const visitor = await visit(
      `<aide-hotline></aide-hotline><mission-list limit="2"></mission-list><mission-list limit="3"></mission-list>`,
    );
    await visitor.page.locator('mission-list').nth(1).locator('li.card').first().waitFor();
    await visitor.page.locator('mission-list').nth(0).locator('li.card').first().waitFor();
    await visitor.page.getByRole('link', { name: /^Appeler le/ }).waitFor();
    const discoveries = asked(visitor).filter((url) => new URL(url).pathname === '/v1/');
    assert.deepEqual(discoveries, [`${town.widgets}/v1/?preview=missions&limit=2&facets=category`]);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });

  it('costs one request until the visitor comes near', async () => {
    const visitor = await visit('<p style="height:5000px">Loin</p><mission-list></mission-list>');
    await visitor.page.waitForLoadState('networkidle');
    assert.deepEqual(visitor.requests.slice(1), [`${town.widgets}/w/v1/loader.js`]);
    await visitor.page.locator('mission-list').scrollIntoViewIfNeeded();
    await cards(visitor).first().waitFor();
    await visitor.leave();
  });

  it('does not ask for a first page that the address says is not shown', async () => {
    const visitor = await town.visit({
      html: html('<mission-list></mission-list>'),
      query: '?cdm-q=repas',
    });
    await cards(visitor).first().waitFor();
    assert.equal(asked(visitor)[0], `${town.widgets}/v1/`);
    await visitor.leave();
  });
});

describe('a page with other code on it', () => {
  for (const [how, part, other] of [
    ['twice, as plugins do', 'loader.js', 'loader.js?ver=6.4'],
    ['in two versions', '/v1/', '/0.1.0/'],
  ] as const) {
    it(`may load the loader ${how}: the first one does the work`, async () => {
      const second = town.loader().replace(part, other);
      const visitor = await visit('<mission-list></mission-list>', town.loader() + second);
      await cards(visitor).first().waitFor();
      const previews = asked(visitor).filter((url) => url.includes('preview='));
      assert.equal(previews.length, 1);
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    });
  }

  it('may have its own Lit, with a policy of trusted types for each', async () => {
    const lit = readFileSync(
      join(createRequire(import.meta.url).resolve('lit-html'), '../lit-html.js'),
      'utf8',
    );
    const visitor = await town.visit({
      html: html(
        '<mission-list></mission-list>',
        `<script type="module">${lit}\ndocument.documentElement.dataset.hostLit = 'here';</script>${town.loader()}`,
      ),
      headers: {
        'content-security-policy': `require-trusted-types-for 'script'; trusted-types lit-html coup-de-main`,
      },
    });
    await cards(visitor).first().waitFor();
    await visitor.page.locator('html[data-host-lit]').waitFor();
    assert.deepEqual(await visitor.violations(), []);
    assert.deepEqual(visitor.errors, []);
    await visitor.leave();
  });
});
