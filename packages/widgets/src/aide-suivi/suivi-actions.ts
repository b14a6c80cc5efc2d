import { ProblemError } from '@coup-de-main/client';
import { textOf, ticked } from '../shared/form/answers.ts';
import type { Field } from '../shared/form/form-step.ts';
import { codeField, emailField } from './open-page.ts';
import { type SuiviContext, judge } from './suivi-context.ts';
import type { Trouble } from './suivi-session.ts';
import { tokenIn } from './token-keeper.ts';

/** Does one thing; answers what `SuiviSession` does, when it asks that. */
export type SuiviAction = (context: SuiviContext, target: HTMLElement) => unknown;

const actions: Readonly<Record<string, SuiviAction>> = {
  type: ({ typed }, target) => {
    typed.answers = { ...typed.answers, [target.id]: (target as HTMLInputElement).value };
  },
  tick: ({ typed }, target) => {
    const { id, value, checked } = target as HTMLInputElement;
    typed.answers = ticked(typed.answers, { name: id, value, checked });
  },
  open: async (context) => {
    const token = tokenIn(textOf(context.typed.answers, 'code'));
    const field = codeField(context);
    const wrong = { ...field, check: () => (token === undefined ? field.missing : undefined) };
    if (!judge(context, [wrong]) || token === undefined) return undefined;
    context.typed.answers = {};
    return context.session.open(token);
  },
  resend: async (context) => {
    const { session, shared, lang, typed } = context;
    const email = textOf(typed.answers, 'email');
    const field: Field = {
      ...emailField(context),
      missing: shared.emailWrong,
      check: () => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : shared.emailWrong),
    };
    if (!judge(context, [field])) return undefined;
    const ended = await session.resend(email, lang);
    if (isAddressRefused(session.trouble)) {
      typed.errors = new Map([['email', shared.emailWrong]]);
      session.trouble = undefined;
    }
    return ended;
  },
  reload: async ({ session }) => session.reload(),
  leave: ({ session }) => {
    session.leave();
  },
};

/** Whether it is the address that nobody can be written to: the sentence for it stands at its field. */
function isAddressRefused(trouble: Trouble | undefined): boolean {
  return (
    trouble !== undefined &&
    'failure' in trouble &&
    trouble.failure instanceof ProblemError &&
    trouble.failure.problem.errors?.some(({ pointer }) => pointer === '#/email') === true
  );
}

/**
 * Does what `data-act` of an element says: `do-confirm` asks the backend for `confirm`. False when it came to
 * nothing, and there is nothing to show.
 */
export async function suiviAction(
  context: SuiviContext,
  target: HTMLElement,
  event: Event,
): Promise<unknown> {
  const name = target.dataset['act'] ?? '';
  if (event.type === 'submit' || name === 'jump') event.preventDefault();
  const action = actions[name] ?? context.later?.openAction(name);
  return action?.(context, target);
}
