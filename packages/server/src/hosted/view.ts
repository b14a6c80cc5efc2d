import type { HostedLanguage, HostedPorts, HostedSite } from './hosted-ports.ts';
import { hostedLanguageOf, hostedWords } from './words.ts';
import type { HostedWords } from './words-fr.ts';

/** What every template of a page needs to speak. */
export interface View {
  readonly language: HostedLanguage;
  readonly words: HostedWords;
  readonly site: HostedSite;
  /** The word for a value of a vocabulary in the page's language. */
  readonly label: (vocabulary: string, value: string) => string;
  /** Inside a frame of another page: no header, no footer. */
  readonly framed: boolean;
}

/** The view of one request. `lang` is what the address asks for; French when we do not speak it. */
export async function createView(
  ports: Pick<HostedPorts, 'site' | 'label'>,
  { lang, framed }: { lang: string; framed: boolean },
): Promise<View> {
  const language = hostedLanguageOf(lang);
  return {
    language,
    words: hostedWords[language],
    site: await ports.site(),
    label: (vocabulary, value) => ports.label(vocabulary, value, language),
    framed,
  };
}
