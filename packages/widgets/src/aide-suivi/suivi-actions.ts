import type { Tracked } from '@coup-de-main/protocol';
import { type Answers, textOf, ticked } from '../shared/form/answers.ts';
import { errorsIn } from '../shared/form/field-errors.ts';
import type { Field } from '../shared/form/form-step.ts';
import type { FormWords } from '../shared/form/form-view.ts';
import { codeField, emailField } from './open-page.ts';
import type { SuiviSession } from './suivi-session.ts';
import type { SuiviView } from './suivi-view.ts';
import { tokenIn } from './token-keeper.ts';
import { askedActions } from './tracked-actions.ts';
import { editAnswers, editPatch, editStep } from './tracked-edit.ts';

/** What an action works on. */
export interface SuiviContext {
  readonly session: SuiviSession;
  readonly words: SuiviView['words'];
  readonly shared: FormWords;
  /** BCP 47 tag of the language in which to write to the person. */
  readonly lang: string;
  answers: Answers;
  errors: ReadonlyMap<string, string>;
}

type Action = (context: SuiviContext, target: HTMLElement) => unknown;

const actions: Readonly<Record<string, Action>> = {
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
  edit: (context) => {
    const { tracked } = context.session;
    if (!tracked) return;
    context.answers = editAnswers(tracked);
    context.session.goTo('edit');
  },
  save: async (context) => {
    const { session, words, shared } = context;
    const { tracked } = session;
    if (!tracked || !judge(context, editStep(tracked, words, shared).fields)) return;
    const patch = editPatch(tracked, context.answers);
    if (Object.keys(patch).length === 0) session.goTo('shown');
    else await session.change(patch);
  },
  keep: ({ session }) => {
    session.goTo('shown');
  },
  'ask-erase': ({ session }) => {
    session.goTo('erase');
  },
  erase: async ({ session }) => session.erase(),
  download: async ({ session, words }) => {
    const { saveText } = await import('../shared/form/save-text.ts');
    await session.download((tracked) => {
      saveText(JSON.stringify(tracked, null, 2), fileName(tracked, words));
    });
  },
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
  const asked = askedActions.find((one) => name === `do-${one}`);
  if (asked) await context.session.act(asked);
  else await actions[name]?.(context, target);
}

/** Whether the answers are in order; what is not stands at its field. */
function judge(context: SuiviContext, fields: readonly Field[]): boolean {
  context.errors = errorsIn([{ name: 'page', fields }], context.answers, context.shared);
  return context.errors.size === 0;
}

function fileName({ reference }: Tracked, { file }: SuiviView['words']): string {
  return `${file}-${reference}.json`;
}
