import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { fileListener, widgetsFolder } from '../../testing/file-listener.ts';
import { startLocalServer } from '../../testing/local-server.ts';
import {
  type Mood,
  pretendBackend,
  type PretendedBackend,
} from '../../testing/pretended-backend.ts';
import { pretendedMission, pretendedPage } from '../../testing/pretended-missions.ts';
import { townPage } from '../../testing/town-page.ts';
import { newVisitor, openBrowser } from '../../testing/visitor.ts';
import { listCard } from '../../testing/list-card.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const list = '<mission-list hotline-number="+33465710042"></mission-list>';
const retry = (page: Page) => page.getByRole('button', { name: 'Réessayer' });
const cards = (page: Page) => page.locator(listCard);

/** What the visitor reads for each way to fail, in the words of a person. */
const failures: readonly { mood: Mood; words: RegExp }[] = [
  { mood: 'error', words: /Le service est en panne/ },
  { mood: 'unavailable', words: /Le service est en panne/ },
  { mood: 'garbage', words: /Le service a répondu quelque chose d’illisible/ },
  { mood: 'html', words: /Le service a répondu quelque chose d’illisible/ },
  { mood: 'cut', words: /Le service ne répond pas|quelque chose d’illisible/ },
];

describe('a backend that fails', { concurrency: 2 }, () => {
  for (const { mood, words } of failures) {
    it(`leaves words, a number and a button that works: ${mood}`, async () => {
      await meet(async ({ page, backend, address }) => {
        backend.mood = mood;
        await page.goto(address);
        await page.getByText(words).waitFor();
        assert.equal(await page.getByRole('link', { name: '04 65 71 00 42' }).count(), 1);

        backend.mood = 'well';
        await retry(page).click();
        await cards(page).first().waitFor();
        assert.equal(await retry(page).count(), 0);
      });
    });
  }

  it('is waited for when it is slow, and the page says that it is', async () => {
    await meet(async ({ page, backend, address }) => {
      backend.mood = 'slow';
      await page.goto(address);
      await page.locator('mission-list .skeleton').waitFor();
      assert.equal(await page.getByText('Chargement des missions…').count(), 1);
      await cards(page).first().waitFor();
    });
  });

  it('is given up when it never answers', async () => {
    await meet(async ({ page, backend, address }) => {
      backend.mood = 'silent';
      await page.clock.install();
      await page.goto(address);
      await page.locator('mission-list .skeleton').waitFor();
      // Three attempts of ten seconds, with pauses: the clock is the page's, nobody waits for it.
      while ((await retry(page).count()) === 0) await page.clock.runFor(1000);
      await page.getByText('Le service met trop de temps à répondre').waitFor();

      backend.mood = 'well';
      await retry(page).click();
      await cards(page).first().waitFor();
    });
  });

  it('costs the visitor neither the list nor his place when it fails later', async () => {
    await meet(async ({ page, backend, address }) => {
      await page.goto(address);
      await cards(page).first().waitFor();
      backend.mood = 'garbage';
      await page.getByRole('button', { name: 'Afficher plus de missions' }).click();
      await retry(page).waitFor();
      assert.equal(await cards(page).count(), 6);
    });
  });
});

describe('a page with malformed missions', () => {
  it('still shows the others', async () => {
    await meet(async ({ page, backend, address, errors }) => {
      const { title: _, ...untitled } = pretendedMission(1);
      const items = [pretendedMission(0), untitled, null, 'mission', [], pretendedMission(2)];
      backend.page = { ...pretendedPage(), items, total: 6 };
      await page.goto(address);
      await cards(page).first().waitFor();
      assert.deepEqual(await cards(page).getByRole('link').allInnerTexts(), [
        pretendedMission(0).title,
        pretendedMission(2).title,
      ]);
      assert.deepEqual(errors, []);
    });
  });
});

describe('a network that goes', () => {
  it('is told of, and what was there stays; it comes back by itself', async () => {
    await meet(async ({ page, backend, address }) => {
      backend.mood = 'garbage';
      await page.goto(address);
      await retry(page).waitFor();
      await page.context().setOffline(true);
      await page.getByText('Vous n’êtes pas connecté').waitFor();
      backend.mood = 'well';
      await page.context().setOffline(false);
      await cards(page).first().waitFor();

      await page.context().setOffline(true);
      await page.getByText('Vous n’êtes plus connecté').waitFor();
      assert.equal(await cards(page).count(), 6);
      await page.context().setOffline(false);
      await page.getByText('Vous n’êtes plus connecté').waitFor({ state: 'detached' });
    });
  });
});

interface Meeting {
  readonly page: Page;
  readonly backend: PretendedBackend;
  readonly address: string;
  readonly errors: readonly string[];
}

/** A visitor, a town's page and a backend of its own, gone afterwards. */
async function meet(story: (meeting: Meeting) => Promise<void>): Promise<void> {
  const files = fileListener({ '/w/': widgetsFolder });
  const html = townPage({ content: list });
  const backend = pretendBackend((request, response) => {
    if (request.url?.startsWith('/w/')) return files(request, response);
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const server = await startLocalServer(backend.listener);
  const { page, errors, leave } = await newVisitor(browser);
  try {
    await story({ page, backend, address: server.origin, errors });
  } finally {
    await leave();
    await server.close();
  }
}
