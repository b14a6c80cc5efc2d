import type { ApplicationInput } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import type { Held, Scene, Settlement } from '../submissions/submission-kind.ts';
import { hasAnother, updateApplication } from './application-repository.ts';
import { requireOpen } from './judge-application.ts';
import { takeSeat } from './mission-seats.ts';
import { offerFree } from './waiting-list.ts';

/**
 * Takes a place, or a turn in the waiting list for who accepts that.
 *
 * @throws RequestProblem `mission-closed`, `mission-not-published`, `mission-full`, and `already-applied` to
 *   the owner of an address that has applied before: strangers are never told.
 */
export async function settleApplication(
  held: Held<ApplicationInput>,
  scene: Scene,
): Promise<Settlement> {
  const { row, input } = held;
  // Places that were added since are theirs who wait already.
  const mission = requireOpen(await offerFree(scene, input.missionId));
  const same = { missionId: input.missionId, exceptId: row.submission_id };
  if (
    row.email_index !== null &&
    (await hasAnother(scene, { ...same, column: 'email_index', index: row.email_index }))
  ) {
    throw new RequestProblem('already-applied');
  }
  const isDuplicate =
    row.phone_index !== null &&
    (await hasAnother(scene, { ...same, column: 'phone_index', index: row.phone_index }));
  const isFull = mission.places_left === 0;
  const settlement = isFull ? await takeTurn(held, scene) : await takePlace(held, scene);
  return {
    ...settlement,
    expiresAt: mission.ends_at,
    ...(isDuplicate && { toCheck: ['duplicate'] }),
  };
}

/** The state of who has a place, until the organisation answers. */
export function placed(what: string): Settlement {
  return {
    status: 'pending',
    what,
    next: 'organization-answers',
    mails: [{ template: 'receipt', to: 'contact' }],
  };
}

async function takePlace(
  { row, input }: Held<ApplicationInput>,
  scene: Scene,
): Promise<Settlement> {
  await takeSeat(scene, input.missionId);
  await updateApplication(scene, row.submission_id, { holds_place: true });
  return placed('place-taken');
}

async function takeTurn({ row, input }: Held<ApplicationInput>, scene: Scene): Promise<Settlement> {
  if (input.waitingList !== true) throw new RequestProblem('mission-full');
  await updateApplication(scene, row.submission_id, { waiting_since: scene.now });
  return {
    status: 'waitlisted',
    what: 'waitlisted',
    next: 'waiting-list',
    mails: [{ template: 'waitlisted', to: 'contact' }],
  };
}
