import { RequestProblem } from '../request-problem.ts';
import { sentencesIn } from '../problem.ts';
import { takeInHand } from '../submissions/handled.ts';
import type { Handled } from '../submissions/handled.ts';
import { findByReference } from '../submissions/held-back-repository.ts';
import { letThrough as goOn } from '../submissions/let-through.ts';
import { onScene } from '../submissions/on-scene.ts';
import { refuse as forget } from '../submissions/refuse.ts';
import { CommandError } from './command.ts';
import type { CommandCall } from './command.ts';

/** Goes on with what was held back. @throws CommandError */
export async function letThrough(call: CommandCall): Promise<number> {
  const reference = await decide(call, async (handled) => {
    const { row } = (await goOn(handled)).held;
    return row.confirmed_at === null;
  });
  call.say(
    reference.result
      ? `${reference.written} goes on: the link that proves the address is mailed to it.`
      : `${reference.written} counts from now on: it came by phone number, so call the person.`,
  );
  return 0;
}

/** Erases what was held back; nobody is written to. @throws CommandError */
export async function refuse(call: CommandCall): Promise<number> {
  const { written } = await decide(call, forget);
  call.say(`${written} is erased. Its history stays, without anything about anybody.`);
  return 0;
}

interface Decided<Result> {
  readonly result: Result;
  /** The reference as receipts write it. */
  readonly written: string;
}

async function decide<Result>(
  { ports, args }: CommandCall,
  run: (handled: Handled) => Promise<Result>,
): Promise<Decided<Result>> {
  const [typed] = args;
  if (typed === undefined || args.length > 1) {
    throw new CommandError(
      'Give one reference, e.g. 7K3M-92TQ. "to-check" lists those that can be given.',
    );
  }
  const { database, siteId } = ports;
  const id = await findByReference({ db: database.kysely, siteId }, typed);
  if (id === undefined) throw notFound(typed);
  try {
    return await onScene(ports, async (scene) => {
      const handled = await takeInHand(ports, scene, id);
      return { result: await run(handled), written: handled.held.row.reference };
    });
  } catch (error) {
    throw error instanceof RequestProblem ? explained(error, typed) : error;
  }
}

function notFound(typed: string): CommandError {
  return new CommandError(
    `There is no submission ${typed}: it was erased, or mistyped. "to-check" lists those that wait.`,
  );
}

/** Somebody else decided first, or what it asks for is no longer there. */
function explained({ code }: RequestProblem, typed: string): CommandError {
  if (code === 'not-found') return notFound(typed);
  if (code === 'state-conflict') {
    return new CommandError(`${typed} does not wait to be checked. "to-check" lists what does.`);
  }
  const { title } = sentencesIn('en').problems[code];
  return new CommandError(
    `${typed} cannot go on: ${title.toLowerCase()} (${code}). Call the person, or "refuse ${typed}".`,
  );
}
