import { RequestProblem } from '../request-problem.ts';
import { takeInHand } from '../submissions/handled.ts';
import type { Handled } from '../submissions/handled.ts';
import { findByReference } from '../submissions/held-back-repository.ts';
import { onScene } from '../submissions/on-scene.ts';
import { CommandError } from './command.ts';
import type { CommandCall } from './command.ts';

/** What was done about one submission. */
export interface Done<Result> {
  readonly result: Result;
  /** The reference as receipts write it. */
  readonly written: string;
}

/**
 * Does something about the submission whose reference the operator typed.
 *
 * @param whereFound a sentence that says where references are to be read.
 * @throws CommandError when not exactly one is given, or there is none; RequestProblem that `run` throws.
 */
export async function onReference<Result>(
  { ports, args }: CommandCall,
  whereFound: string,
  run: (handled: Handled) => Promise<Result>,
): Promise<Done<Result>> {
  const [typed] = args;
  if (typed === undefined || args.length > 1) {
    throw new CommandError(`Give one reference, e.g. 7K3M-92TQ. ${whereFound}`);
  }
  const { database, siteId } = ports;
  const id = await findByReference({ db: database.kysely, siteId }, typed);
  if (id === undefined) throw notFound(typed, whereFound);
  try {
    return await onScene(ports, async (scene) => {
      const handled = await takeInHand(ports, scene, id);
      return { result: await run(handled), written: handled.held.row.reference };
    });
  } catch (error) {
    const isGone = error instanceof RequestProblem && error.code === 'not-found';
    throw isGone ? notFound(typed, whereFound) : error;
  }
}

function notFound(typed: string, whereFound: string): CommandError {
  return new CommandError(
    `There is no submission ${typed}: it was erased, or mistyped. ${whereFound}`,
  );
}
