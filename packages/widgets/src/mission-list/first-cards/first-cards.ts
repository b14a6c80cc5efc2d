/**
 * `first-cards.js`, which a page may carry after `loader.js`, to show missions before the code of
 * `<mission-list>` has come. Alone it does nothing: it draws what the loader asked the backend for.
 */
import { whenNear } from '../../loader/when-near.ts';
import { handoverKey } from '../../shared/loader-handover.ts';
import type { Loader } from '../../loader/start-loader.ts';
import { drawFirstCards } from './draw-first-cards.ts';

const loader = (globalThis as { [handoverKey]?: Loader })[handoverKey];
// Its observer is younger than the loader's: what comes near has been asked for before.
const near = whenNear((lists) => {
  for (const list of lists) if (loader) void drawFirstCards(list, loader);
});
near([...document.querySelectorAll<HTMLElement>('mission-list:not(:defined)')]);
