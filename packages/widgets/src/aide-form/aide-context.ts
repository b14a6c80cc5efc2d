import type { Discovery } from '@coup-de-main/protocol';
import { type Answers, textOf } from '../shared/form/answers.ts';
import type { FormWords } from '../shared/form/form-view.ts';
import type { FormCatalogue } from '../locales/form-catalogue.ts';

/** What the form is for, as the first question asks it. */
export const aideKinds = ['request', 'offer', 'frontline'] as const;
export type AideKind = (typeof aideKinds)[number];

/** What the questions of the form depend on besides the answers. */
export interface AideContext {
  readonly words: FormCatalogue['aideForm'];
  readonly shared: FormWords;
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  /** What the webmaster and the backend leave to choose; one alone is not asked. */
  readonly kinds: readonly AideKind[];
  /** What can be needed or done, of the protocol's types; one alone is not asked. */
  readonly needs: readonly string[];
  /** Whether the backend tells apart people who must be handled with more care. */
  readonly vulnerable: boolean;
  readonly limits: NonNullable<Discovery['limits']>;
  /** Languages of the service: offered to choose from when there are several. */
  readonly languages: readonly string[];
}

/** The kind that was chosen, or the only one there is. */
export function kindOf(answers: Answers, { kinds }: AideContext): AideKind | undefined {
  const chosen = textOf(answers, 'kind');
  return kinds.length === 1 ? kinds[0] : kinds.find((kind) => kind === chosen);
}

/** The needs that were ticked, or the only one there is; in the order of the form. */
export function needsOf(answers: Answers, { needs }: AideContext): readonly string[] {
  if (needs.length === 1) return needs;
  const ticked = answers['needs'] ?? [];
  return needs.filter((need) => ticked.includes(need));
}

/** Whether somebody asks for somebody else. */
export function isForOther(answers: Answers, context: AideContext): boolean {
  return kindOf(answers, context) === 'request' && textOf(answers, 'whom') === 'other';
}

/** Numbers of the children, from 1. */
export function childrenOf(answers: Answers): readonly number[] {
  const count = Number(textOf(answers, 'children')) || 0;
  return [1, 2, 3, 4].filter((child) => child <= count);
}

/** Whether children are to be looked after. */
export function isChildcare(answers: Answers, context: AideContext): boolean {
  return needsOf(answers, context).includes('childcare');
}
