/** Where a webmaster may put an element: places that ask it how wide it would like to be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mairie } from './mairie.ts';

const town = mairie();

/** What a finger needs beside a word of twelve letters, in CSS pixels. */
const LEAST = 250;

const containers: Readonly<Record<string, (content: string) => string>> = {
  'a cell of a table': (content) =>
    `<table><tr><td width="60">Menu</td><td>${content}</td></tr></table>`,
  'a float': (content) => `<div style="float:left">${content}</div>`,
  'an inline block': (content) => `<div style="display:inline-block">${content}</div>`,
  'a flex row': (content) => `<div style="display:flex"><p>Menu</p>${content}</div>`,
  'a positioned box': (content) => `<div style="position:absolute">${content}</div>`,
};

for (const [name, around] of Object.entries(containers)) {
  describe(`in ${name}`, () => {
    for (const element of ['mission-list', 'aide-form', 'aide-hotline']) {
      it(`<${element}> is as wide as it needs to be, and no wider than a small phone`, async () => {
        const visitor = await town.visit(
          {
            html: `<!doctype html><html lang="fr"><title>Mairie</title>${town.loader()}<body>${around(`<${element}></${element}>`)}`,
          },
          ({ page }) => page.setViewportSize({ width: 360, height: 640 }),
        );
        await visitor.page.locator(`${element} :is(li.card, form, .number)`).first().waitFor();
        const { width, page } = await visitor.page.locator(element).evaluate((one) => ({
          width: one.getBoundingClientRect().width,
          page: document.documentElement.scrollWidth,
        }));
        assert.ok(width >= LEAST, `${element} is ${String(width)} px wide`);
        assert.equal(page, 360);
        await visitor.leave();
      });
    }
  });
}
