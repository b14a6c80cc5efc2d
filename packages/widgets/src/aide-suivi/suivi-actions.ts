import { textOf, ticked } from '../shared/form/answers.ts';
import type { Field } from '../shared/form/form-step.ts';
import { codeField, emailField } from './open-page.ts';
import { type SuiviContext, judge } from './suivi-context.ts';
import { tokenIn } from './token-keeper.ts';

/** Does one thing. */
export type SuiviAction = (context: SuiviContext, target: HTMLElement) => unknown;

const actions: Readonly<Record<string, SuiviAction>> = {
  type: (context, target) => {
    context.answers = { ...context.answers, [target.id]: (target as HTMLInputElement).value };
  },
  tick: (context, target) => {
    const { id, value, checked } = target as HTMLInputElement;
    context.answers = ticked(context.answers, { name: id, value, checked });
  },
  open: async (context) => {
    const token = tokenIn(textOf(context.answers, 'code'));
    const field = codeField(context);
    const wrong = { ...field, check: () => (token === undefined ? field.missing : undefined) };
    if (!judge(context, [wrong]) || token === undefined) return;
    context.answers = {};
    await context.session.open(token);
  },
  resend: async (context) => {
    const { session, shared, lang } = context;
    const email = textOf(context.answers, 'email');
    const field: Field = {
      ...emailField(context),
      missing: shared.emailWrong,
      check: () => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : shared.emailWrong),
    };
    if (judge(context, [field])) await session.resend(email, lang);
  },
  reload: async ({ session }) => (session.hasToken ? session.reload() : undefined),
  leave: ({ session }) => {
    session.leave();
  },
};

/** Does what `data-act` of an element says: `do-confirm` asks the backend for `confirm`. */
export async function suiviAction(
  context: SuiviContext,
  target: HTMLElement,
  event: Event,
): Promise<void> {
  const name = target.dataset['act'] ?? '';
  if (event.type === 'submit' || name === 'jump') event.preventDefault();
  const action = actions[name] ?? context.later?.openAction(name);
  await action?.(context, target);
}
