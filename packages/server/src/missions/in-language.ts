import type { Mission, MissionTranslation } from '@coup-de-main/protocol';

/**
 * A mission with its texts in a language, where it has them: those of the translation take the place of the
 * original, which is kept among the translations. `en-GB` finds `en` (lookup of RFC 4647), and a mission that is
 * not translated stays as it is.
 *
 * @param first language of texts that do not say theirs: the site's first.
 */
export function inLanguage(mission: Mission, asked: string | undefined, first: string): Mission {
  const { lang = first, translations = {} } = mission;
  const found = lookUp(asked ?? '', [lang, ...Object.keys(translations)]) ?? lang;
  const { [found]: translation, ...others } = translations;
  if (found === lang || translation === undefined) return mission;
  return {
    ...mission,
    ...translation,
    title: translation.title ?? mission.title,
    lang: found,
    translations: { ...others, [lang]: textsOf(mission) },
  };
}

function textsOf({ title, summary, description }: Mission): MissionTranslation {
  return {
    title,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  };
}

/** The tag among ours that a reader means: the same, or the nearest that is less narrow. */
function lookUp(asked: string, ours: readonly string[]): string | undefined {
  for (let range = asked.toLowerCase(); range !== ''; range = shorter(range)) {
    const found = ours.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `en-gb-x-a` → `en-gb`: a single letter goes with what it introduces. */
function shorter(range: string): string {
  return range.replace(/(?:^|-)[^-]*$/, '').replace(/-[^-]$/, '');
}

/** For `Content-Language`: the languages of the texts of an answer, the first met first. */
export function languagesOf(missions: readonly Mission[], first: string): string {
  const languages = new Set(missions.map(({ lang = first }) => lang));
  return languages.size === 0 ? first : [...languages].join(', ');
}
