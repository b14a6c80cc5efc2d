import { element } from './element.ts';
import type { FirstMission } from './read-first-missions.ts';

/** One mission, as `missionCard` of the list draws it, without what takes words or drawings. */
export function firstCard(mission: FirstMission, level: number): HTMLElement {
  const { id, title, lang, organization, city, page } = mission;
  const link = document.createElement('a');
  if (page !== undefined) link.href = page;
  if (lang) link.lang = lang;
  link.dataset['id'] = id;
  link.append(element('bdi', '', title));
  const heading = element('div', 'title', link);
  heading.role = 'heading';
  heading.ariaLevel = String(level);
  const card = element(
    'li',
    'card',
    element('p', 'kind'),
    heading,
    element('p', 'organization', element('bdi', '', organization)),
    element('ul', 'facts', ...(city ? [element('li', '', city)] : [])),
  );
  card.setAttribute('part', 'card');
  return card;
}
