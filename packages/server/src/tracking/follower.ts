import type { RequestedAction, Tracked } from '@coup-de-main/protocol';
import { onScene } from '../submissions/on-scene.ts';
import type { Handled } from '../submissions/handled.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { changeTracked } from './change-tracked.ts';
import { openTracked } from './open-tracked.ts';
import type { Opened } from './open-tracked.ts';
import { act } from './person-actions.ts';
import { ANSWER_AFTER_MS, resendLinks } from './resend-links.ts';
import { toTracked } from './to-tracked.ts';
import { requireVersion } from './version-match.ts';
import { withdraw } from './withdraw.ts';

/**
 * What the holder of a token does with it, each in one transaction. All throw RequestProblem: `token-invalid`
 * for a token that opens nothing, `not-found` for what was erased, and what the kind refuses.
 */
export interface Follower {
  /** Everything that is held; changes nothing. */
  look(token: string): Promise<Tracked>;
  act(token: string, action: RequestedAction): Promise<Tracked>;
  /** @param version as `If-Match` says it; undefined: whatever it is. */
  change(
    token: string,
    change: { readonly version: string | undefined; readonly patch: unknown },
  ): Promise<Tracked>;
  /** Withdraws and forgets. */
  erase(token: string): Promise<void>;
  /** Sends the links of an address again, if there are any; nobody can tell, nor by the time it takes. */
  resend(email: string): Promise<void>;
}

/**
 * Makes one for the routes and for the pages alike.
 *
 * @param answerAfterMs least duration of `resend`; shorter in tests.
 */
export function createFollower(
  ports: SubmissionPorts,
  answerAfterMs: number = ANSWER_AFTER_MS,
): Follower {
  /** Opens, changes and shows, in one transaction. */
  const change = (token: string, run: (opened: Opened) => Promise<Handled>) =>
    onScene(ports, async (scene) => {
      const opened = await openTracked(ports, scene, { token, way: 'hand' });
      return toTracked({ ...opened, handled: await run(opened) });
    });

  return {
    look: (token) =>
      onScene(ports, async (scene) =>
        toTracked(await openTracked(ports, scene, { token, way: 'look' })),
      ),
    act: (token, action) => change(token, (opened) => act(opened, action)),
    change: (token, { version, patch }) =>
      change(token, ({ handled }) => {
        requireVersion(version, handled.held.row.version);
        return changeTracked(handled, patch);
      }),
    erase: (token) =>
      onScene(ports, async (scene) =>
        withdraw((await openTracked(ports, scene, { token, way: 'hand' })).handled),
      ),
    resend: (email) => resendLinks(ports, email, answerAfterMs),
  };
}
