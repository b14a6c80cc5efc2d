import { ActionInput, operations, ResendInput } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearer } from '../bearer.ts';
import { parseBody } from '../parse-body.ts';
import { personalRoute } from '../personal-route.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { countingWrongTokens } from '../submissions/wrong-tokens.ts';
import { createFollower } from './follower.ts';

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
  { ports, answerAfterMs }: TrackingOptions,
): void {
  const follower = createFollower(ports, answerAfterMs);
  /** Does something with the token of a request. */
  const withToken = <Result>(request: FastifyRequest, run: (token: string) => Promise<Result>) =>
    countingWrongTokens(ports, request.ip, async () => run(bearer(request)));

  personalRoute(app, operations.getTracked, async ({ request }) =>
    withToken(request, follower.look),
  );

  personalRoute(app, operations.changeTracked, async ({ request, body }) =>
    withToken(request, (token) =>
      follower.change(token, { version: request.headers['if-match'], patch: body }),
    ),
  );

  personalRoute(app, operations.actOnTracked, async ({ request, body }) =>
    withToken(request, async (token) => follower.act(token, parseBody(ActionInput, body).action)),
  );

  personalRoute(app, operations.eraseTracked, async ({ request }) =>
    withToken(request, follower.erase),
  );

  personalRoute(app, operations.resendLinks, async ({ body, reply }) => {
    await follower.resend(parseBody(ResendInput, body).email);
    reply.code(202);
    return {};
  });
}
