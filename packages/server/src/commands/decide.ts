import { RequestProblem } from '../request-problem.ts';
import { sentencesIn } from '../problem.ts';
import type { Handled } from '../submissions/handled.ts';
import { letThrough as goOn } from '../submissions/let-through.ts';
import { refuse as forget } from '../submissions/refuse.ts';
import { CommandError } from './command.ts';
import type { CommandCall } from './command.ts';
import { onReference } from './on-reference.ts';
import type { Done } from './on-reference.ts';

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

async function decide<Result>(
  call: CommandCall,
  run: (handled: Handled) => Promise<Result>,
): Promise<Done<Result>> {
  try {
    return await onReference(call, '"to-check" lists those that wait.', run);
  } catch (error) {
    throw error instanceof RequestProblem ? explained(error, call.args.join(' ')) : error;
  }
}

/** Somebody else decided first, or what it asks for is no longer there. */
function explained({ code }: RequestProblem, typed: string): CommandError {
  if (code === 'state-conflict') {
    return new CommandError(`${typed} does not wait to be checked. "to-check" lists what does.`);
  }
  const { title } = sentencesIn('en').problems[code];
  return new CommandError(
    `${typed} cannot go on: ${title.toLowerCase()} (${code}). Call the person, or "refuse ${typed}".`,
  );
}
