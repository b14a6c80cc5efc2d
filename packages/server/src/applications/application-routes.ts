import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { takeSubmissions } from '../submissions/submission-route.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';

/** Registers `POST applications`. */
export function registerApplicationRoutes(app: FastifyInstance, ports: SubmissionPorts): void {
  const kind = ports.kinds.get('application');
  takeSubmissions(app, operations.submitApplication, { ports, kindOf: () => kind });
}
