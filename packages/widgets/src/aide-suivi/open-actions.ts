import type { Tracked } from '@coup-de-main/protocol';
import { saveText } from '../shared/form/save-text.ts';
import type { SuiviAction } from './suivi-actions.ts';
import { judge, type SuiviContext } from './suivi-context.ts';
import type { WholeSuiviWords } from './suivi-view.ts';
import { askedActions } from './tracked-actions.ts';
import { carriedOver, editAnswers, editPatch, editStep } from './tracked-edit.ts';

/** Does one thing; all words are there when something is open. */
type OpenAction = (context: OpenContext) => unknown;
type OpenContext = SuiviContext & { readonly words: WholeSuiviWords };

const actions: Readonly<Record<string, OpenAction>> = {
  edit: (context) => {
    const { session, typed } = context;
    const { tracked, busy } = session;
    if (!tracked || busy) return;
    typed.answers = editAnswers(tracked);
    session.goTo('edit');
  },
  save: async (context) => {
    const { session, words, shared, typed } = context;
    const { tracked } = session;
    if (!tracked || !judge(context, editStep(tracked, words, shared).fields)) return undefined;
    const patch = editPatch(tracked, typed.answers);
    if (Object.keys(patch).length === 0) return session.goTo('shown');
    const ended = await session.change(patch);
    // What somebody else changed meanwhile is not changed back: only what was typed here stays.
    if (ended && session.tracked)
      typed.answers = carriedOver(typed.answers, tracked, session.tracked);
    return ended;
  },
  keep: ({ session }) => {
    session.goTo('shown');
  },
  'ask-erase': ({ session }) => {
    session.goTo('erase');
  },
  erase: async ({ session }) => session.erase(),
  download: async ({ session, words }) =>
    session.download((tracked) => {
      saveText(JSON.stringify(tracked, null, 2), fileName(tracked, words));
    }),
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
