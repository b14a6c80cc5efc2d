import { type Coverage, coverageOf } from '@coup-de-main/conformance';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';

/** One requirement of the specification, and how the suite looks at it. */
export interface Requirement extends Coverage {
  /** `REQ-<class>-<nn>`. */
  readonly id: string;
  /** The page it stands on, from the root of the repository. */
  readonly page: string;
  /** Its own words, on one line. */
  readonly text: string;
}

/** Pages of the specification, the main one first, by their path from the root of the repository. */
function specificationPages(): string[] {
  const pages = readdirSync(join(repositoryRoot, 'docs/protocol')).toSorted();
  return ['docs/protocol.md', ...pages.map((page) => `docs/protocol/${page}`)];
}

/**
 * The list that ports of the suite start from, and that makes a sentence or a check which is taken away show
 * in a comparison: every requirement in its own words with the checks that look at it.
 */
export function requirements(): Requirement[] {
  return specificationPages().flatMap((page) =>
    requirementsOf(readFileSync(join(repositoryRoot, page), 'utf8')).map(({ id, text }) => ({
      id,
      page,
      text,
      ...coverageOf(id),
    })),
  );
}

/** The requirements in the text of one page, in its order. */
export function requirementsOf(markdown: string): { id: string; text: string }[] {
  return markdown
    .replaceAll(/```[\s\S]*?```/g, '')
    .split(/\n(?=- |\n|\|)/)
    .flatMap((paragraph) => {
      const [, id, text = ''] = /\*\*(REQ-[a-z-]+-\d\d)\*\*([\s\S]*)$/.exec(paragraph) ?? [];
      return id === undefined ? [] : [{ id, text: text.replaceAll(/\s+/g, ' ').trim() }];
    });
}
