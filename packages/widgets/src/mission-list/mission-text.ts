import type { Mission } from '@coup-de-main/protocol';

/** A text and the language it is in, for the `lang` attribute; undefined when the mission does not say. */
export interface LanguageText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** The title in the reader's language where the mission is translated, else as it was written. */
export function missionTitle(mission: Mission, tag: string): LanguageText {
  const { language, words } = translation(mission, tag);
  return chosen(
    { text: words?.title, lang: language },
    { text: mission.title, lang: mission.lang },
  );
}

/** The description, or for want of one the summary; empty when the mission has neither. */
export function missionDescription(mission: Mission, tag: string): LanguageText {
  const { language, words } = translation(mission, tag);
  return chosen(
    { text: words?.description ?? words?.summary, lang: language },
    { text: mission.description || mission.summary, lang: mission.lang },
  );
}

type Translation = NonNullable<Mission['translations']>[string];

function translation(
  { translations = {} }: Mission,
  tag: string,
): { readonly language: string; readonly words: Translation | undefined } {
  const [primary = ''] = tag.split('-');
  const language = [tag, primary].find((one) => Object.hasOwn(translations, one));
  return {
    language: primary,
    words: language === undefined ? undefined : translations[language],
  };
}

type Candidate = { readonly text: string | undefined; readonly lang: string | undefined };

function chosen(translated: Candidate, written: Candidate): LanguageText {
  const { text = '', lang } = translated.text === undefined ? written : translated;
  return { text, lang };
}
