import type { Tracked } from '@coup-de-main/protocol';
import { saveText } from '../shared/form/save-text.ts';
import type { SuiviAction } from './suivi-actions.ts';
import { judge, type SuiviContext } from './suivi-context.ts';
import type { WholeSuiviWords } from './suivi-view.ts';
import { askedActions } from './tracked-actions.ts';
import { editAnswers, editPatch, editStep } from './tracked-edit.ts';

/** Does one thing; all words are there when something is open. */
type OpenAction = (context: OpenContext) => unknown;
type OpenContext = SuiviContext & { readonly words: WholeSuiviWords };

const actions: Readonly<Record<string, OpenAction>> = {
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
    await session.download((tracked) => {
      saveText(JSON.stringify(tracked, null, 2), fileName(tracked, words));
    });
  },
};

/** What can be done to what is open, by its name; `do-confirm` asks the backend for `confirm`. */
export function openAction(name: string): SuiviAction | undefined {
  const asked = askedActions.find((one) => name === `do-${one}`);
  return asked
    ? async ({ session }) => session.act(asked)
    : (actions[name] as SuiviAction | undefined);
}

function fileName({ reference }: Tracked, { file }: WholeSuiviWords): string {
  return `${file}-${reference}.json`;
}
