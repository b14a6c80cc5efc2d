import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runConformance, type Report } from '@coup-de-main/conformance';
import type { Browser } from 'playwright-core';
import { toHtml } from '../../../../conformance/src/report/to-html.ts';
import { auditStill, auditWhole } from '../../accessibility/audit.ts';
import { startLocalServer, type LocalServer } from '../../testing/local-server.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';

const discovery = {
  protocol: { name: 'coup-de-main', version: '1.0' },
  conformsTo: ['urn:coup-de-main:1:conf:core', 'urn:coup-de-main:1:conf:missions'],
  service: { name: 'Entraide' },
  endpoints: { missions: { href: 'missions.json' } },
};

describe('the page of a report', () => {
  let browser: Browser;
  let server: LocalServer;
  let report: Report;
  before(async () => {
    report = await runConformance({
      base: 'https://mairie.example/v1/',
      rate: 10_000,
      fetch: async (input) => {
        const url = input instanceof Request ? input.url : new URL(input).href;
        return Response.json(url.endsWith('/v1/') ? discovery : { items: [{ id: 'x' }] });
      },
    });
    server = await startLocalServer((_request, response) => {
      const policy = "default-src 'none'; style-src 'unsafe-inline'";
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      });
      response.end(toHtml(report, 'fr'));
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that an audit finds, ${colorScheme}, and needs nothing but itself`, async () => {
      const { page, errors } = await newVisitor(browser, { colorScheme });
      await page.goto(`${server.origin}/`);
      await page.getByRole('heading', { name: 'Échecs' }).waitFor();
      assert.deepEqual(await auditStill(page), []);
      assert.deepEqual(await auditWhole(page), []);
      assert.deepEqual(errors, []);
    });
  }
});
