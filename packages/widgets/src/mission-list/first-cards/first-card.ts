import { element } from './element.ts';
import type { FirstMission } from './read-first-missions.ts';

/**
 * One mission, as `missionCard` of the list draws it, without what takes words or drawings. No headings: the
 * one above them comes with the list.
 */
export function firstCard(mission: FirstMission): HTMLElement {
  const { id, title, lang, organization, city, href } = mission;
  const link = Object.assign(document.createElement('a'), { href });
  if (lang) link.lang = lang;
  link.dataset['id'] = id;
  link.append(element('bdi', '', title));
  const card = element(
    'li',
    'card',
    element('p', 'kind'),
    element('div', 'title', link),
    element('p', 'organization', element('bdi', '', organization)),
    element('ul', 'facts', ...(city ? [element('li', '', city)] : [])),
  );
  card.setAttribute('part', 'card');
  return card;
}
