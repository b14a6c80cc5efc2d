import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openBrowser } from '../testing/visitor.ts';
import { takeElementPictures } from './element-pictures.ts';
import { takeFormPictures } from './form-pictures.ts';
import { takePagePictures } from './page-pictures.ts';

/**
 * `npm run bench -- screenshots [folder]`: pictures of every state of the elements and of every page, at
 * every size and in every look, for people to look at. Default folder: `.cache/screenshots`.
 */
export async function takeScreenshots([
  folder = '.cache/screenshots',
]: readonly string[]): Promise<void> {
  const [elements, pages] = [join(folder, 'elements'), join(folder, 'pages')];
  await Promise.all([elements, pages].map((path) => mkdir(path, { recursive: true })));
  const browser = await openBrowser();
  try {
    const taken =
      (await takePagePictures(browser, pages)) +
      (await takeElementPictures(browser, elements)) +
      (await takeFormPictures(browser, elements));
    console.log(`${String(taken)} pictures are in ${resolve(folder)}`);
  } finally {
    await browser.close();
  }
}
