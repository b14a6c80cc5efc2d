import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { OtherChunks } from '../../../../widgets/src/loader/chunks.ts';
import { widgetsFolder } from '../../testing/file-listener.ts';
import { hostedWords, mairie } from './mairie.ts';
import { listCard } from '../../testing/list-card.ts';

declare global {
  /** Set by a chunk that somebody changed on its way, if it ever runs. */
  var tampered: boolean | undefined;
  var whyFailed: string | undefined;
}

const town = mairie();
const scripts = ['loader.js', 'first-cards.js', 'frame.js', 'coup-de-main.iife.js'];
const chunks = readdirSync(join(widgetsFolder, 'v1')).filter((file) => !scripts.includes(file));

const tableFile = chunks.find((file) => file.startsWith('chunks-')) ?? 'no table was built';
const tableSource = readFileSync(join(widgetsFolder, 'v1', tableFile), 'utf8');
const { chunks: table } = (await import(
  `data:text/javascript,${encodeURIComponent(tableSource)}`
)) as OtherChunks;

/**
 * By which name the loader is asked for a file: its own, else that of a chunk that needs it. The list's own
 * chunk is not in the table, and the table comes with any other.
 */
function nameOf(file: string): string {
  if (file === tableFile) return 'aide-hotline';
  const names = Object.entries(table).filter(([, rows]) => rows.some(([name]) => name === file));
  const [own] = names.find(([, [[name]]]) => name === file) ?? names[0] ?? ['mission-list'];
  return own;
}

function html(language: string, loader = town.loader()): string {
  return `<!doctype html><html lang="${language}"><title>Mairie</title>
<script>addEventListener('coup-de-main-failed', (event) => { whyFailed = event.reason; });</script>
${loader}<body><mission-list><a href="/missions">Voir les missions</a></mission-list>`;
}

/** Asks the loader as our own code does: what becomes of it. */
function askFor(page: Page, name: string): Promise<string> {
  return page.evaluate((wanted) => {
    const handover = globalThis as unknown as Record<
      symbol,
      { load(name: string): Promise<unknown> }
    >;
    const loader = handover[Symbol.for('coup-de-main')];
    return loader
      ? loader.load(wanted).then(
          () => 'came',
          (error: Error) => error.message,
        )
      : 'no loader';
  }, name);
}

describe('a chunk that was changed on its way', () => {
  for (const chunk of chunks) {
    it(`never runs: ${chunk.replace(/-[\w-]{8}\.js$/, '')}`, async () => {
      let sent = 0;
      town.tamper = (file, content) => {
        if (!file.endsWith(chunk)) return content;
        sent += 1;
        return `globalThis.tampered=true;${content}`;
      };
      const { page, leave } = await town.visit({ html: html('fr') });
      // The list does not wait for the first cards.
      const expected = chunk.startsWith('first-cards-') ? 'came' : 'chunk-refused';
      assert.equal(await askFor(page, nameOf(chunk)), expected);
      town.tamper = undefined;
      assert.ok(sent > 0, 'the changed chunk was never sent');
      assert.equal(await page.evaluate(() => globalThis.tampered), undefined);
      await leave();
    });
  }

  it('comes when nobody changed it', async () => {
    const { page, leave } = await town.visit({ html: html('fr') });
    for (const chunk of chunks) assert.equal(await askFor(page, nameOf(chunk)), 'came', chunk);
    await leave();
  });

  it('leaves the visitor the hosted page, and says why to the page', async () => {
    town.tamper = (file, content) => (file.includes('/shared-') ? `${content};` : content);
    const { page, leave } = await town.visit({ html: html('fr') });
    await page.frameLocator('mission-list iframe').getByText(hostedWords).waitFor();
    town.tamper = undefined;
    assert.equal(await page.evaluate(() => globalThis.whyFailed), 'chunk-refused');
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    const frame = page.locator('mission-list iframe');
    assert.equal(await frame.evaluate((element) => element.clientHeight), 777);
    await leave();
  });

  it('leaves the link where the policy refuses the frame too', async () => {
    town.tamper = (file, content) => (file.includes('/shared-') ? `${content};` : content);
    const { widgets } = town;
    const { page, leave } = await town.visit({
      html: html('fr'),
      headers: {
        'content-security-policy': `script-src ${widgets} 'unsafe-inline'; frame-src 'none'`,
      },
    });
    await page.waitForFunction(() => globalThis.whyFailed === 'chunk-refused');
    town.tamper = undefined;
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    const frame = page.locator('mission-list iframe');
    assert.equal(await frame.evaluate((element) => element.clientHeight), 0);
    await leave();
  });

  it('is not even asked for by a loader that was itself changed, where the tag has its hash', async () => {
    const sri = JSON.parse(readFileSync(join(widgetsFolder, 'sri.json'), 'utf8')) as Record<
      string,
      string
    >;
    const loader = town.loader(`integrity="${sri['loader.js'] ?? ''}" crossorigin`);
    const whole = await town.visit({ html: html('fr', loader) });
    await whole.page.locator(listCard).first().waitFor();
    await whole.leave();

    town.tamper = (file, content) => (file.endsWith('loader.js') ? `${content};` : content);
    const { page, requests, leave } = await town.visit({ html: html('fr', loader) });
    await page.waitForLoadState('networkidle');
    town.tamper = undefined;
    assert.equal(requests.length, 2, requests.join('\n'));
    assert.ok(await page.getByRole('link', { name: 'Voir les missions' }).isVisible());
    await leave();
  });
});
