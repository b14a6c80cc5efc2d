import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cardsOf,
  countOf,
  focused,
  onTheTownSite,
  untilAnswered,
} from '../../testing/on-the-town-site.ts';

const site = onTheTownSite();

describe('looking for a mission', () => {
  it('narrows by category, and gives it up again by one press', async () => {
    const { page, leave } = await site.visit('/');
    await cardsOf(page).first().waitFor();
    const all = await countOf(page);
    const chip = page.getByRole('button', { name: /^Garde d’enfants/ });
    const announced = Number(/(\d+) missions?$/.exec((await chip.innerText()).trim())?.[1]);

    await untilAnswered(page, () => chip.click());
    assert.equal(await countOf(page), announced);
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    for (const kind of await page.locator('mission-list .card .kind').allInnerTexts()) {
      assert.equal(kind.trim(), 'Garde d’enfants');
    }

    await untilAnswered(page, () =>
      page.getByRole('button', { name: 'Enlever Garde d’enfants' }).click(),
    );
    assert.equal(await countOf(page), all);
    await leave();
  });

  it('sorts by the next date', async () => {
    const { page, leave } = await site.visit('/');
    await cardsOf(page).first().waitFor();
    const before = await cardsOf(page).getByRole('link').allInnerTexts();
    await untilAnswered(page, () =>
      page.getByLabel('Trier').selectOption({ label: 'Les prochaines dates' }),
    );
    assert.notDeepEqual(await cardsOf(page).getByRole('link').allInnerTexts(), before);
    assert.match(page.url(), /cdm-sort=soonest/);
    await leave();
  });

  it('adds pages below, none twice, to the last', async () => {
    const { page, leave } = await site.visit('/?cdm-category=emergency-food-aid');
    await cardsOf(page).first().waitFor();
    const more = page.getByRole('button', { name: 'Afficher plus de missions' });
    while (await more.isVisible()) await untilAnswered(page, () => more.click());
    const ids = await page
      .locator('mission-list a[data-id]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['id']));
    assert.equal(ids.length, await countOf(page));
    assert.equal(new Set(ids).size, ids.length);
    await leave();
  });

  it('finds the words of a resident, accents or not', async () => {
    const { page, leave } = await site.visit('/');
    await cardsOf(page).first().waitFor();
    await untilAnswered(page, () =>
      page.getByRole('searchbox').pressSequentially('velos', { delay: 10 }),
    );
    await page.getByRole('link', { name: /vélos/ }).first().waitFor();
    assert.ok((await countOf(page)) < 20);
    await leave();
  });
});

describe('opening a mission', () => {
  it('comes back by the back button to the same list, place and focus', async () => {
    const { page, leave } = await site.visit('/?cdm-category=isolation-contact');
    await cardsOf(page).first().waitFor();
    const link = cardsOf(page).nth(4).getByRole('link');
    const title = await link.innerText();
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    const listed = await cardsOf(page).getByRole('link').allInnerTexts();

    await link.click();
    await page.getByRole('heading', { name: title }).waitFor();
    assert.match(page.url(), /cdm-category=isolation-contact&cdm-mission=/);
    await page.goBack();
    await link.waitFor();
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, scrolled);
    assert.equal(await focused(page), title);
    assert.deepEqual(await cardsOf(page).getByRole('link').allInnerTexts(), listed);
    assert.doesNotMatch(page.url(), /cdm-mission/);

    await page.goForward();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: 'Retour aux missions' }).click();
    await link.waitFor();
    assert.doesNotMatch(page.url(), /cdm-mission/);
    await leave();
  });

  it('restores the view from its address in a new tab', async () => {
    const { page, context, leave } = await site.visit('/');
    await cardsOf(page).first().waitFor();
    await page.getByRole('button', { name: /^Lien avec les personnes/ }).click();
    await page.getByRole('button', { name: /^Enlever Lien/ }).waitFor();
    await untilAnswered(page, () => page.getByLabel('Trier').selectOption('soonest'));
    const listed = await cardsOf(page).getByRole('link').allInnerTexts();

    const other = await context.newPage();
    await other.goto(page.url());
    await cardsOf(other).first().waitFor();
    assert.deepEqual(await cardsOf(other).getByRole('link').allInnerTexts(), listed);
    assert.equal(await other.getByLabel('Trier').inputValue(), 'soonest');

    await other.goto(`${page.url()}&cdm-mission=appel-amical`);
    await other
      .getByRole('heading', { name: 'Appeler chaque semaine une personne seule' })
      .waitFor();
    await leave();
  });

  it('opens in a tab of its own as any link does', async () => {
    const { page, context, leave } = await site.visit('/');
    const link = cardsOf(page).first().getByRole('link');
    const title = await link.innerText();
    const opened = context.waitForEvent('page');
    await link.click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await tab.getByRole('heading', { name: title }).waitFor();
    assert.doesNotMatch(page.url(), /cdm-mission/);
    await leave();
  });

  it('copies a link that leads back to the mission', async () => {
    const { page, context, leave } = await site.visit('/?cdm-mission=appel-amical', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByText('Le lien est copié').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(copied);
    await other
      .getByRole('heading', { name: 'Appeler chaque semaine une personne seule' })
      .waitFor();
    await leave();
  });

  it('hands over a file for an agenda', async () => {
    const { page, leave } = await site.visit('/?cdm-mission=bourse-aux-velos');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
    assert.equal((await download).suggestedFilename(), 'mission.ics');
    await leave();
  });

  it('says kindly that a mission is no longer there', async () => {
    const { page, leave } = await site.visit('/?cdm-mission=nulle-part');
    await page.getByText('Cette mission n’est plus proposée').first().waitFor();
    await page.getByRole('button', { name: 'Retour aux missions' }).click();
    await cardsOf(page).first().waitFor();
    await leave();
  });
});
