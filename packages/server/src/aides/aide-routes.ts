import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { takeSubmissions } from '../submissions/submission-route.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';

/** Registers `POST /v1/aides`: requests and offers of help, told apart by `kind`. */
export function registerAideRoutes(app: FastifyInstance, ports: SubmissionPorts): void {
  takeSubmissions(app, operations.submitAide, {
    ports,
    kindOf: (body) => ports.kinds.get(kindMember(body) === 'offer' ? 'offer' : 'request'),
  });
}

/** A body without a kind is judged as a request, whose schema says that the kind is missing. */
function kindMember(body: unknown): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'kind')
    ? (body as { readonly kind: unknown }).kind
    : undefined;
}
