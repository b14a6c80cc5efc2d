import { operations, WebhookActionInput, WebhookInput } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseBody } from '../parse-body.ts';
import { parseId } from '../parse-request.ts';
import { personalRoute } from '../personal-route.ts';
import { RequestProblem } from '../request-problem.ts';
import { readTarget, resolveTarget, TargetRefusal } from '../target.ts';
import type { TargetPolicy } from '../target.ts';
import type { WebhookRepository } from './webhook-repository.ts';

/** What subscriptions need from the rest of the server. */
export interface WebhookRouteOptions {
  readonly webhooks: WebhookRepository;
  readonly targets: TargetPolicy;
  /** Lets the operator pass; counts who tries. @throws RequestProblem */
  readonly pass: (request: FastifyRequest) => Promise<void>;
  /** Called before a subscription is made: what is there already is no news to it. */
  readonly beforeSubscribing: () => Promise<void>;
  /** Called when something is to be delivered. */
  readonly nudge: () => void;
  /** Milliseconds that a name is looked up for before it is taken as it is; it is judged again at every delivery. */
  readonly lookUpWithinMs?: number;
}

const LOOK_UP_WITHIN_MS = 3000;

/** Registers what the operator does with subscriptions. */
export function registerWebhookRoutes(app: FastifyInstance, options: WebhookRouteOptions): void {
  const { webhooks, pass } = options;

  personalRoute(app, operations.listWebhooks, async ({ request }) => {
    await pass(request);
    return { items: await webhooks.list() };
  });

  personalRoute(app, operations.createWebhook, async ({ request, reply, body }) => {
    await pass(request);
    const input = parseBody(WebhookInput, body);
    await refusePrivate(input.url, options);
    await options.beforeSubscribing();
    const made = await webhooks.create(input);
    reply.code(201);
    return made;
  });

  personalRoute(app, operations.actOnWebhook, async ({ request, body }) => {
    await pass(request);
    const { action } = parseBody(WebhookActionInput, body);
    const id = parseId(request.params);
    if (action === 'rotate-secret') return (await webhooks.rotate(id)) ?? notFound();
    const tested = (await webhooks.test(id)) ?? notFound();
    if (tested === 'disabled') throw new RequestProblem('state-conflict');
    options.nudge();
    return tested;
  });

  personalRoute(app, operations.deleteWebhook, async ({ request }) => {
    await pass(request);
    if (!(await webhooks.remove(parseId(request.params)))) notFound();
    return undefined;
  });
}

function notFound(): never {
  throw new RequestProblem('not-found');
}

/** @throws RequestProblem `validation-failed` for an address that nothing may be sent to. */
async function refusePrivate(
  text: string,
  { targets, lookUpWithinMs = LOOK_UP_WITHIN_MS }: WebhookRouteOptions,
): Promise<void> {
  try {
    const url = readTarget(text, targets);
    await Promise.race([
      resolveTarget(url, targets).catch(refuseOnly),
      new Promise((resolve) => setTimeout(resolve, lookUpWithinMs).unref()),
    ]);
  } catch (error) {
    if (!(error instanceof TargetRefusal)) throw error;
    throw new RequestProblem('validation-failed', [
      { code: 'not-allowed', pointer: '#/url', sentence: 'privateTarget' },
    ]);
  }
}

/** A name that nobody knows may be known tomorrow, when the receiver is set up. */
function refuseOnly(error: unknown): void {
  if (error instanceof TargetRefusal) throw error;
}
