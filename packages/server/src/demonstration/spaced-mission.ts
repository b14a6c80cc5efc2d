import type { Mission, MissionOrganization } from '@coup-de-main/protocol';
import type { DemonstrationMission } from './demonstration-mission.ts';
import { spaceFrench } from './french-spacing.ts';

type Translations = NonNullable<Mission['translations']>;

/** The texts of a mission as the protocol has them. */
export function spacedTexts(written: DemonstrationMission) {
  const { title, summary, description, prerequisites, translations } = written;
  return {
    lang: 'fr',
    title: spaceFrench(title),
    summary: spaceFrench(summary),
    description: description.map(spaceFrench).join('\n\n'),
    ...(prerequisites && { prerequisites: prerequisites.map(spaceFrench) }),
    ...(translations && { translations: spacedTranslations(translations) }),
  };
}

/** An organisation as the protocol has it. */
export function spacedOrganization(organization: MissionOrganization): MissionOrganization {
  const { description } = organization;
  return { ...organization, ...(description && { description: spaceFrench(description) }) };
}

/** Only what is French, such as the easy-to-read one, gets its spaces. */
function spacedTranslations(translations: Translations): Translations {
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      language.startsWith('fr') ? spacedTranslation(texts) : texts,
    ]),
  );
}

function spacedTranslation({ title, summary, description }: Translations[string]) {
  return {
    ...(title !== undefined && { title: spaceFrench(title) }),
    ...(summary !== undefined && { summary: spaceFrench(summary) }),
    ...(description !== undefined && { description: spaceFrench(description) }),
  };
}
