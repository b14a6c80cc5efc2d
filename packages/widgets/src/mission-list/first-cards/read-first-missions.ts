import { keyPrefix } from '../own-keys.ts';
import { missionAddress } from '../mission-address.ts';
import { type Attributes, firstQuery } from '../../shared/first-query.ts';

/** What a first card says of a mission: no more than needs no words of ours. */
export interface FirstMission {
  readonly id: string;
  readonly title: string;
  /** Language of the title; empty where the mission does not say. */
  readonly lang: string;
  readonly organization: string;
  /** Commune, or nothing. */
  readonly city: string;
  /** Address that shows the mission, as the list's own card has it. */
  readonly href: string;
}

type Reader = (value: unknown, ...path: readonly (string | number)[]) => unknown;

const at: Reader = (value, ...path) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);

const textAt = (value: unknown, ...path: readonly (string | number)[]): string => {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : '';
};

/**
 * The missions inside a discovery document that was asked for with a preview, when they are those that
 * `list` shows first. Nothing is taken for granted: what cannot be read is left out, and `<mission-list>`,
 * which checks all of it, says what is wrong.
 *
 * @param reader the language read, for titles that are translated, and the address of the document
 */
export function readFirstMissions(
  discovery: unknown,
  list: Element,
  { language, backend }: { readonly language: string; readonly backend: string },
): FirstMission[] {
  const preview = at(discovery, 'preview', 'missions');
  const items = at(preview, 'page', 'items');
  if (!Array.isArray(items) || !standsFor(textAt(preview, 'href'), list)) return [];
  const mission = textAt(discovery, 'pages', 'mission');
  const book = {
    prefix: keyPrefix(list, list.getAttribute('url-state')),
    discovery: mission ? { pages: { mission } } : undefined,
    backend,
  };
  return items
    .map((item: unknown) => {
      const id = textAt(item, 'id');
      const translated = textAt(item, 'translations', language, 'title');
      return {
        id,
        title: translated || textAt(item, 'title'),
        lang: translated ? language : textAt(item, 'lang'),
        organization: textAt(item, 'organization', 'name'),
        city: textAt(item, 'addresses', 0, 'city'),
        href: missionAddress({ id, url: textAt(item, 'url') || undefined }, book),
      };
    })
    .filter(({ id, title }) => id && title);
}

/** Two lists of one page share one request: its missions are those of the list that it was made for. */
function standsFor(href: string, list: Attributes): boolean {
  const [, search = ''] = href.split('?');
  return sorted(new URLSearchParams(search)) === sorted(firstQuery(list));
}

function sorted(query: URLSearchParams): string {
  query.sort();
  return query.toString();
}
