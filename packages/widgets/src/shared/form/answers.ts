/** What a person has answered to one question: a text, or the values that are ticked. */
export type Answer = string | readonly string[];

/** Everything that a person has answered so far, by the name of the field. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** The text of an answer, without the spaces around it; empty when there is none. */
export function textOf(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === 'string' ? answer.trim() : '';
}

/** The ticked values of an answer; a chosen or written one counts as ticked. */
export function listOf(answers: Answers, name: string): readonly string[] {
  const answer = answers[name];
  if (typeof answer === 'string') return answer.trim() === '' ? [] : [answer];
  return answer ?? [];
}

/** Whether `value` is chosen or ticked. */
export function isTicked(answers: Answers, name: string, value: string): boolean {
  return listOf(answers, name).includes(value);
}

/** A box that was ticked or unticked. */
export interface TickedBox {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
}

/** The answers with one ticked or unticked. */
export function ticked(answers: Answers, { name, value, checked }: TickedBox): Answers {
  const others = listOf(answers, name).filter((one) => one !== value);
  return { ...answers, [name]: checked ? [...others, value] : others };
}

/** How long an answer is, in characters (code points), as the protocol counts them. */
export function lengthOf(answers: Answers, name: string): number {
  return textOf(answers, name).split(/(?:)/u).length;
}
