import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../testing/visitor.ts';
import { unseenFocus, type Walk } from './focus.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function walked(html: string, walk?: Walk): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="fr"><title>Essai</title>
    <style>:focus{outline:3px solid #000}.bare:focus{outline:none}</style>${html}`);
  const findings = await unseenFocus(page, walk);
  await page.close();
  return findings.map(({ rule, target }) => `${rule}: ${target.replaceAll(/<[^>]*>/g, '')}`);
}

const links = (count: number, name: string): string =>
  Array.from({ length: count }, (_, index) => `<a class="${name}" href="#">${index}</a> `).join('');

test('finds every stop whose focus cannot be seen', async () => {
  const page = links(2, 'seen') + links(2, 'bare');
  assert.deepEqual(await walked(page), ['unseen-focus: 0', 'unseen-focus: 1']);
});

test('looks at so many of a kind as are wanted, and at every kind', async () => {
  const page = `${links(5, 'bare')}<p>${links(5, 'bare')}</p><nav>${links(1, 'bare')}</nav>`;
  assert.equal((await walked(page, { alike: 2 })).length, 5);
});

test('reports a walk without an end', async () => {
  const page = `<a href="#" id="a">un</a><a href="#" id="b">deux</a>
    <script>b.onkeydown = (event) => {
      event.preventDefault();
      const next = Object.assign(document.createElement('a'), { href: '#', textContent: 'encore' });
      next.onkeydown = b.onkeydown;
      document.body.append(next);
      next.focus();
    }</script>`;
  assert.deepEqual(await walked(page, { longest: 9 }), ['keyboard-trap: document']);
});
