import { ticked } from './answers.ts';
import type { FormPlaces } from './form-places.ts';
import type { FormSession } from './form-session.ts';

/** What an action works on. */
export interface ActionContext {
  readonly session: Pick<
    FormSession<unknown>,
    'flow' | 'draft' | 'restored' | 'touched' | 'save' | 'moved' | 'send' | 'sendAnother' | 'clear'
  >;
  readonly places: FormPlaces;
  /** Shows what has changed, and moves the focus to the element that a selector finds. */
  readonly show: (selector?: string) => Promise<void>;
  /** Fetches what comes after the last question. */
  readonly loadLater: () => Promise<void>;
  /** Saves the receipt as a file. */
  readonly saveReceipt: () => void;
}

type Action = (context: ActionContext, target: HTMLElement, event: Event) => unknown;

/** Where the focus goes when a page comes, and when it has to stay. */
const heading = '#title, #outcome';
const mend = '#summary';

const actions: Readonly<Record<string, Action>> = {
  type: ({ session }, target) => {
    session.flow.set(target.id, valueOf(target));
    session.touched();
  },
  choose: ({ session }, target) => {
    session.flow.set((target as HTMLInputElement).name, valueOf(target));
    session.touched();
  },
  tick: ({ session }, target) => {
    const { name, id, value, checked } = target as HTMLInputElement;
    const { flow } = session;
    flow.answers = ticked(flow.answers, { name: name || id, value, checked });
    session.touched();
  },
  place: placeEvent,
  option: placeEvent,
  trap: ({ session }, target) => {
    session.flow.trap = valueOf(target);
  },
  keep: ({ session }, target) => {
    session.draft.kept = (target as HTMLInputElement).checked;
    session.save();
  },
  next: async ({ session, places, show, loadLater }) => {
    await places.resolve();
    const well = session.flow.next();
    session.restored = false;
    session.moved();
    if (session.flow.checking) await loadLater();
    await show(well ? heading : mend);
  },
  back: async ({ session, show }) => {
    session.flow.back();
    session.moved();
    await show(heading);
  },
  change: async ({ session, show }, target) => {
    session.flow.change(target.dataset['name'] ?? '');
    session.moved();
    await show(heading);
  },
  jump: async ({ show }, target) => show(`#${CSS.escape(target.dataset['name'] ?? '')}`),
  send: async ({ session, show }) => {
    if (!(await session.send())) await show(mend);
  },
  again: async ({ loadLater, show }) => {
    await loadLater();
    await show(heading);
  },
  'send-another': async ({ session }) => session.sendAnother(),
  clear: async ({ session, show }) => {
    session.clear();
    await show(heading);
  },
  print: () => {
    print();
  },
  save: ({ saveReceipt }) => {
    saveReceipt();
  },
};

/** Does what `data-act` of an element of the form says. */
export async function formActions(
  context: ActionContext,
  target: HTMLElement,
  event: Event,
): Promise<void> {
  const action = target.dataset['act'] ?? '';
  if (event.type === 'submit' || action === 'jump') event.preventDefault();
  await actions[action]?.(context, target, event);
}

function placeEvent({ session, places }: ActionContext, target: HTMLElement, event: Event): void {
  places.handle(target, event);
  if (event.type === 'input' || event.type === 'click') session.touched();
}

function valueOf(target: HTMLElement): string {
  return (target as HTMLInputElement).value;
}
