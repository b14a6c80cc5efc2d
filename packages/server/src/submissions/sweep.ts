import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { RequestProblem } from '../request-problem.ts';
import { takeInHand } from './handled.ts';
import type { Handled } from './handled.ts';
import { onScene } from './on-scene.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/** Where one looks for what is due. */
export interface Field {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
  readonly now: Date;
}

/** What is due, and what to do about each. */
export interface Sweeping {
  /** Identifiers of submissions; they are looked at again, locked, before anything is done. */
  find(field: Field): Promise<readonly string[]>;
  /** Does it; must find out by itself whether it is still due. */
  run(handled: Handled): Promise<void>;
}

/**
 * Does something about each submission that is due, each in a transaction of its own: one that fails keeps
 * none of the others from it.
 *
 * @throws AggregateError with what failed, after all were tried.
 */
export async function sweep(ports: SubmissionPorts, { find, run }: Sweeping): Promise<void> {
  const { database, siteId, clock } = ports;
  const due = await find({ db: database.kysely, siteId, now: clock.now() });
  const failures: unknown[] = [];
  for (const submissionId of due) {
    try {
      await onScene(ports, async (scene) => run(await takeInHand(ports, scene, submissionId)));
    } catch (error) {
      // Somebody erased it in the meantime: nothing is left to do.
      const isGone = error instanceof RequestProblem && error.code === 'not-found';
      if (!isGone) failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${due.length} submissions failed.`);
  }
}
