import { openDatabase } from '@coup-de-main/server';
import { hostileStrings } from '../../../../server/src/testing/hostile-strings.ts';

/** Those of one line that something of ours may hold: no control characters, no halves of characters. */
export const hostileLines: readonly string[] = hostileStrings.filter(
  (text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE]/u.test(text),
);

/** What the service calls itself. */
export const hostileName = `Mairie "><img src=x onerror=alert(1)> </title><script>alert(1)</script>`;

/** Texts put one after the other as long as they fit into `most` characters, and what is left of them. */
export function packed(
  texts: readonly string[],
  most: number,
): { readonly pack: string; readonly left: readonly string[] } {
  const length = (count: number): number => Array.from(texts.slice(0, count).join(' ')).length;
  let count = 0;
  while (count < texts.length && length(count + 1) <= most) count += 1;
  return { pack: texts.slice(0, count).join(' '), left: texts.slice(count) };
}

/** A mission whose title is one of them. */
export interface HostileMission {
  readonly missionId: string;
  readonly title: string;
}

/**
 * Renames the town, and as many of its missions as it takes: all hostile strings are in their titles. They
 * have places for everybody.
 */
export async function rename(directory: string): Promise<readonly HostileMission[]> {
  const database = await openDatabase({ kind: 'pglite', directory });
  try {
    await database.query('update site set name = $1', [hostileName]);
    const missions = await database.query<{ mission_id: string }>(
      `select mission_id from mission where status = 'published' and apply_mode = 'protocol'
       and prerequisites = '{}' and motivation_required is not true and ends_at is null`,
    );
    const renamed: HostileMission[] = [];
    let titles = hostileLines;
    for (const { mission_id: missionId } of missions) {
      const { pack: title, left } = packed(titles, 300);
      if (title === '') break;
      titles = left;
      renamed.push({ missionId, title });
      await database.query(
        'update mission set title = $1, places_count = 1000, places_left = 1000 where mission_id = $2',
        [title, missionId],
      );
    }
    if (titles.length > 0) throw new Error(`${String(titles.length)} titles are left.`);
    return renamed;
  } finally {
    await database.close();
  }
}
