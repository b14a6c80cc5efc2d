import { Vocabulary, VocabularyPageEnvelope } from '@coup-de-main/protocol';
import type { RequestOptions } from './client.ts';
import type { Context } from './context.ts';
import { TransportError } from './errors.ts';
import { hostOf } from './http.ts';
import { resolveHref } from './links.ts';

/** `GET vocabularies`: every list of values with its labels; those that cannot be read are left out. */
export async function listVocabularies(
  context: Context,
  options: RequestOptions = {},
): Promise<readonly Vocabulary[]> {
  const { document, url } = await context.discover(options);
  const { vocabularies } = document.endpoints;
  const href = vocabularies && resolveHref(vocabularies.href, url);
  if (href === undefined) return [];
  const answer = await context.getJson(href, options.signal);
  const page = VocabularyPageEnvelope.safeParse(answer.json);
  if (!page.success) {
    throw new TransportError(
      'content',
      `${hostOf(answer.url)} sent vocabularies that cannot be read`,
      {
        cause: page.error,
      },
    );
  }
  return page.data.items.flatMap((item) => {
    const vocabulary = Vocabulary.safeParse(item);
    return vocabulary.success ? [vocabulary.data] : [];
  });
}
