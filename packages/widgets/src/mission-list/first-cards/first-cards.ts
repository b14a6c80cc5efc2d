/**
 * Shows missions before the code of `<mission-list>` has come: the loader loads it when it asks the backend
 * for the first page of a list, or the page carries it after the loader, as
 * `<script id="first-cards" src="…/first-cards.js" defer crossorigin>`. Alone it does nothing: it draws what
 * the loader asked for.
 */
import { whenNear } from '../../loader/when-near.ts';
import { handoverKey } from '../../shared/loader-handover.ts';
import type { Loader } from '../../loader/start-loader.ts';
import { drawFirstCards } from './draw-first-cards.ts';

const loader = (globalThis as { [handoverKey]?: Loader })[handoverKey];
// Its observer is younger than the loader's: what comes near has been asked for before.
const near = whenNear((lists) => {
  for (const list of lists) if (loader) void drawFirstCards(list, loader).then(writeFirstDate);
});
near([...document.querySelectorAll<HTMLElement>('mission-list:not(:defined)')]);

/** The first date that is written costs a phone 60 ms: better now, while the list is on its way, than in it. */
function writeFirstDate(): void {
  setTimeout(() => new Date().toLocaleString(), 50);
}
