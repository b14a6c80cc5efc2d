import type { Answers } from '../shared/form/answers.ts';
import { type Option, optionsOf, type Step } from '../shared/form/form-step.ts';
import { type AideContext, kindOf } from './aide-context.ts';
import { offerSteps } from './offer-steps.ts';
import { requestSteps } from './request-steps.ts';

/** The pages of the form. What only one answer is possible to is not asked. */
export function aideSteps(answers: Answers, context: AideContext): readonly Step[] {
  const kind = kindOf(answers, context);
  return [
    ...(context.kinds.length > 1 ? [kindStep(context)] : []),
    ...(kind === 'frontline' ? [jobStep(context)] : []),
    ...(kind !== undefined && context.needs.length > 1 ? [needsStep(kind, context)] : []),
    ...(kind === 'offer' ? offerSteps(answers, context) : []),
    ...(kind === 'request' || kind === 'frontline' ? requestSteps(answers, context) : []),
  ];
}

function kindStep({ words: { kind: words }, kinds }: AideContext): Step {
  const options: Record<string, Option> = {
    request: { value: 'request', label: words.request, hint: words.requestHint },
    offer: { value: 'offer', label: words.offer, hint: words.offerHint },
    frontline: { value: 'frontline', label: words.frontline, hint: words.frontlineHint },
  };
  return {
    name: 'kind',
    fields: [
      {
        kind: 'one',
        name: 'kind',
        label: words.question,
        missing: words.missing,
        options: kinds.flatMap((kind) => options[kind] ?? []),
        pointers: ['#/kind', '#/audience'],
      },
    ],
  };
}

function jobStep({ words: { job: words } }: AideContext): Step {
  return {
    name: 'job',
    fields: [
      {
        kind: 'one',
        name: 'job',
        label: words.question,
        missing: words.missing,
        options: optionsOf(words.names),
        pointers: ['#/job'],
      },
    ],
  };
}

function needsStep(kind: string, { words: { needs: words }, needs }: AideContext): Step {
  return {
    name: 'needs',
    fields: [
      {
        kind: 'several',
        name: 'needs',
        label: kind === 'offer' ? words.offered : words.question,
        hint: words.hint,
        missing: words.missing,
        options: optionsOf(words.names).filter(({ value }) => needs.includes(value)),
        pointers: ['#/needs', '#/capabilities'],
      },
    ],
  };
}
