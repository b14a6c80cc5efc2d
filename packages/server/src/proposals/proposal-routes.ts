import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { takeSubmissions } from '../submissions/submission-route.ts';

/** Registers `POST /v1/mission-proposals`. */
export function registerProposalRoutes(app: FastifyInstance, ports: SubmissionPorts): void {
  takeSubmissions(app, operations.proposeMission, {
    ports,
    kindOf: () => ports.kinds.get('mission-proposal'),
  });
}
