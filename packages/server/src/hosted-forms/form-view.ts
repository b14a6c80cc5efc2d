import { Language } from '@coup-de-main/protocol';
import type { RawQuery } from '@coup-de-main/protocol';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { ServerLanguage } from '../problem.ts';
import type { FormSite, HostedFormsPorts } from './hosted-forms-ports.ts';
import { hostedFormWords } from './words.ts';
import type { HostedFormWords } from './words.ts';

/** What every template of a form needs to speak. */
export interface FormView {
  readonly language: ServerLanguage;
  /** In which to answer later: the language that was asked for, which mails may speak when pages do not. */
  readonly answerIn: string;
  readonly words: HostedFormWords;
  readonly site: FormSite;
  readonly label: (vocabulary: string, value: string) => string;
  readonly framed: boolean;
  /** Where this page was asked for, e.g. `https://entraide.example.fr`. */
  readonly origin: string;
  /** The moment in words, in the zone of the site. */
  readonly moment: (instant: string) => string;
  /** The day in words. */
  readonly day: (instant: string) => string;
  /** The day that it is then where the site is, `YYYY-MM-DD`. */
  readonly dayHere: (instant: string) => string;
}

/** The view of one request. */
export async function createFormView(
  {
    query,
    headers,
    protocol,
    host,
  }: Pick<FastifyRequest, 'query' | 'headers' | 'protocol' | 'host'>,
  ports: Pick<HostedFormsPorts, 'site' | 'label'>,
): Promise<FormView> {
  const asked = [(query as RawQuery)['lang'] ?? ''].flat()[0] ?? '';
  const language: ServerLanguage = /^en(?:-|$)/i.test(asked) ? 'en' : 'fr';
  const site = await ports.site();
  const format = (instant: string, time: 'none' | 'short') => {
    const text = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      ...(time === 'short' && { timeStyle: 'short' }),
      timeZone: site.timeZone,
    }).format(new Date(instant));
    return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
  };
  return {
    language,
    answerIn: z.safeParse(Language, asked).success ? asked : language,
    words: hostedFormWords[language],
    site,
    label: (vocabulary, value) => ports.label(vocabulary, value, language),
    framed: headers['sec-fetch-dest'] === 'iframe',
    origin: `${protocol}://${host}`,
    moment: (instant) => format(instant, 'short'),
    day: (instant) => format(instant, 'none'),
    // Swedish dates are written as ISO 8601 writes them.
    dayHere: (instant) =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: site.timeZone }).format(
        new Date(instant),
      ),
  };
}

/** The view of a request that was refused: of the site as it was last read, when it cannot be read now. */
export async function createLastingView(
  request: Parameters<typeof createFormView>[0],
  ports: Pick<HostedFormsPorts, 'site' | 'lastSite' | 'label'>,
): Promise<FormView> {
  try {
    return await createFormView(request, ports);
  } catch (error) {
    const last = ports.lastSite();
    if (last === undefined) throw error;
    return createFormView(request, { ...ports, site: async () => last });
  }
}

/** An address of ours in the language of the page. */
export function addressOf(
  { answerIn }: Pick<FormView, 'answerIn'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const lang = answerIn === 'fr' ? {} : { lang: answerIn };
  const text = new URLSearchParams({ ...query, ...lang }).toString();
  return text === '' ? path : `${path}?${text}`;
}
