import type { Mission, MissionPage } from '@coup-de-main/protocol';

/** What a feed says beyond its missions. */
export interface FeedFacts {
  readonly title: string;
  /** The server's address, ending with `/`. */
  readonly base: string;
  /** The feed's own address. */
  readonly url: string;
}

/** A page of missions as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function missionFeed({ items, next }: MissionPage, { title, base, url }: FeedFacts): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'fr',
    home_page_url: new URL('e/mission-list', base).href,
    feed_url: url,
    ...(next !== undefined && {
      next_url: new URL(next.replace(/^missions(?=\?)/, 'missions.feed.json'), url).href,
    }),
    items: items.map((mission) => itemOf(mission, base)),
  };
}

function itemOf(mission: Mission, base: string): object {
  const { id, title, summary, description, organization, publishedAt, updatedAt, lang } = mission;
  const tags = [mission.category, ...(mission.domains ?? [])].filter((tag) => tag !== undefined);
  return {
    id,
    url: missionPage(id, base),
    ...(mission.url !== undefined && { external_url: mission.url }),
    title,
    content_text: description ?? summary ?? title,
    ...(summary !== undefined && { summary }),
    ...(publishedAt !== undefined && { date_published: publishedAt }),
    date_modified: updatedAt,
    authors: [{ name: organization.name, ...(organization.url && { url: organization.url }) }],
    ...(tags.length > 0 && { tags }),
    ...(lang !== undefined && { language: lang }),
  };
}

/** The page for people of a mission. */
export function missionPage(id: string, base: string): string {
  return new URL(`e/mission/${encodeURIComponent(id)}`, base).href;
}
