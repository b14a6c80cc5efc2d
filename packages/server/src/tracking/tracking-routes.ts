import { ActionInput, operations, ResendInput } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { bearer } from '../bearer.ts';
import { parseBody } from '../parse-body.ts';
import { personalRoute } from '../personal-route.ts';
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

/** What following a submission needs. */
export interface TrackingOptions {
  readonly ports: SubmissionPorts;
  /** Least duration of an answer to `resend`, in milliseconds; shorter in tests. */
  readonly answerAfterMs?: number;
}

/**
 * Registers everything that a person does with the token of a submission, whatever its kind. A GET never
 * changes anything: programs that look at mails open links.
 */
export function registerTrackingRoutes(
  app: FastifyInstance,
  { ports, answerAfterMs = ANSWER_AFTER_MS }: TrackingOptions,
): void {
  /** Opens, changes and shows, in one transaction. */
  const change = (token: string, run: (opened: Opened) => Promise<Handled>) =>
    onScene(ports, async (scene) => {
      const opened = await openTracked(ports, scene, { token, way: 'hand' });
      return toTracked({ ...opened, handled: await run(opened) });
    });

  personalRoute(app, operations.getTracked, async ({ request }) => {
    const token = bearer(request);
    return onScene(ports, async (scene) =>
      toTracked(await openTracked(ports, scene, { token, way: 'look' })),
    );
  });

  personalRoute(app, operations.changeTracked, async ({ request, body }) =>
    change(bearer(request), ({ handled }) => {
      requireVersion(request.headers['if-match'], handled.held.row.version);
      return changeTracked(handled, body);
    }),
  );

  personalRoute(app, operations.actOnTracked, async ({ request, body }) => {
    const token = bearer(request);
    const { action } = parseBody(ActionInput, body);
    return change(token, (opened) => act(opened, action));
  });

  personalRoute(app, operations.eraseTracked, async ({ request }) => {
    const token = bearer(request);
    await onScene(ports, async (scene) =>
      withdraw((await openTracked(ports, scene, { token, way: 'hand' })).handled),
    );
  });

  personalRoute(app, operations.resendLinks, async ({ body, reply }) => {
    const { email } = parseBody(ResendInput, body);
    await resendLinks(ports, email, answerAfterMs);
    reply.code(202);
    return {};
  });
}
