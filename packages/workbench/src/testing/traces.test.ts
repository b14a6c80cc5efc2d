import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { type LocalServer, startLocalServer } from './local-server.ts';
import { openTraces } from './traces.ts';
import { newVisitor, openBrowser } from './visitor.ts';

let browser: Browser;
let server: LocalServer;
before(async () => {
  browser = await openBrowser();
  server = await startLocalServer((_request, response) => response.end('Bonjour'));
});
after(() => Promise.all([browser.close(), server.close()]));

const leaks: Readonly<Record<string, string>> = {
  'the address': `history.replaceState(null, '', '?nom=Rose+Mercier')`,
  'the fragment': `location.hash = 'Rose%20Mercier'`,
  history: `history.replaceState({ name: 'Rose Mercier' }, '')`,
  'the device': `localStorage.setItem('a', 'Rose Mercier')`,
  'a cookie': `document.cookie = 'a=Rose Mercier'`,
  'the tab, when it is not to be kept': `sessionStorage.setItem('a', '+33639980012')`,
};

describe('what a page leaves behind', () => {
  for (const [where, script] of Object.entries(leaks)) {
    it(`is found in ${where}`, async () => {
      const { page, leave } = await newVisitor(browser);
      await page.goto(server.origin);
      const traces = openTraces(page);
      traces.know('Rose Mercier');
      traces.know('06 39 98 00 12', true);
      await page.evaluate(`sessionStorage.setItem('draft', 'Rose Mercier')`);
      await traces.check();
      await page.evaluate(script);
      await assert.rejects(traces.check(), /Rose Mercier|\+33639980012/);
      await leave();
    });
  }

  it('is found in the addresses that were asked for', async () => {
    const { page, leave } = await newVisitor(browser);
    const traces = openTraces(page);
    traces.know('Rose Mercier');
    traces.checkAddresses(['https://exemple.fr/?q=rose']);
    assert.throws(() => traces.checkAddresses(['https://exemple.fr/?q=Rose%20Mercier']), /exemple/);
    await leave();
  });
});
