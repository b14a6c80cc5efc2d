import { backendOf } from '../../loader/settings.ts';
import type { Loader } from '../../loader/start-loader.ts';
import { cardStyles } from '../card.styles.ts';
import { frameStyles } from '../frame.styles.ts';
import { hasServedList } from '../served-list.ts';
import { skeletonStyles } from '../skeleton.styles.ts';
import { hostStyles } from '../../shared/host.styles.ts';
import { directionOf, langAttribute, languageOf } from '../../shared/language.ts';
import { element } from './element.ts';
import { firstCard } from './first-card.ts';
import { type FirstMission, readFirstMissions } from './read-first-missions.ts';

/**
 * Draws the missions that the loader asked for into `list`, whose code is still on its way: where they
 * will stand and as they will look, with what they say in any language (title, organisation, commune).
 * `<mission-list>` puts the whole list in their place when it has come, and removes them.
 *
 * Draws nothing when the loader did not ask for missions (the page's address says what to show), when
 * the answer holds none, when the page brought a list of its own, or when the list itself or the hosted page
 * is there already.
 *
 * @returns when they are drawn, or will not be
 */
export async function drawFirstCards(list: HTMLElement, loader: Loader): Promise<void> {
  const backend = backendOf(list, loader);
  // A request that failed is the element's to speak of: it has the words, and the phone number.
  const answer = await loader.first.get(backend)?.catch(() => undefined);
  const language = languageOf(list, loader.lang);
  const reader = { language: langAttribute(language), backend };
  const missions = readFirstMissions(answer?.[1], list, reader);
  const isTaken = list.shadowRoot ?? list.querySelector('iframe');
  if (missions.length === 0 || isTaken || hasServedList(list)) return;

  const early = cardsLike(list, missions);
  early.lang = reader.language;
  early.dir = directionOf(language);
  early.dataset['theme'] = list.getAttribute('theme') ?? loader.theme ?? 'auto';
  // What the page itself says stays, below: the cards stand where the list's will.
  const slot = document.createElement('slot');
  early.append(slot);
  // When the code never comes, the loader frames the hosted page: below what the page itself says.
  list.addEventListener('coup-de-main-failed', () => early.replaceWith(slot), { once: true });
  const root = list.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet()];
  root.append(early);
}

function cardsLike(list: HTMLElement, missions: readonly FirstMission[]): HTMLElement {
  const cards = element('ol', 'cards', ...missions.map(firstCard));
  const search = element('div', 'skeleton', element('div', 'search'));
  const early = element('div', 'root', ...(list.hasAttribute('no-filters') ? [] : [search]), cards);
  early.dataset['first'] = '';
  return early;
}

/** The search bar is not there yet, and its styles are not either: a panel stands for it. */
const searchPanel = '.search{border-radius:var(--_radius);background:var(--_panel)}';

function sheet(): CSSStyleSheet {
  const styles = new CSSStyleSheet();
  styles.replaceSync([hostStyles, frameStyles, skeletonStyles, cardStyles, searchPanel].join(''));
  return styles;
}
