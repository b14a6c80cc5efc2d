import { AideInput } from './aide.ts';
import { ApplicationInput } from './application.ts';
import { Challenge } from './challenge.ts';
import { MissionProposalInput } from './mission-proposal.ts';
import type { Operation } from './operation.ts';
import { alwaysProblems, bodyProblems } from './operation-problems.ts';
import { Receipt } from './receipt.ts';

const submissionProblems = [
  ...bodyProblems,
  'idempotency-key-required',
  'idempotency-key-reused',
  'request-in-progress',
  'challenge-required',
  'challenge-invalid',
  'challenge-expired',
  'challenge-reused',
  'consent-outdated',
] as const;

const submission = {
  method: 'POST',
  response: Receipt,
  mediaType: 'application/json',
  statuses: [201, 202],
  idempotencyKey: true,
  private: true,
} as const;

/** What people send: applications, requests and offers, proposals; and the proof of work before it. */
export const submissionOperations = {
  submitApplication: {
    ...submission,
    path: '/applications',
    conformanceClass: 'applications',
    summary: 'Apply to a mission.',
    body: ApplicationInput,
    problems: [
      ...submissionProblems,
      'mission-not-published',
      'mission-closed',
      'mission-full',
      'too-young',
      ...alwaysProblems,
    ],
  },
  submitAide: {
    ...submission,
    path: '/aides',
    conformanceClass: 'aide',
    summary: 'Ask for help, or offer it.',
    body: AideInput,
    problems: [...submissionProblems, 'outside-coverage', 'too-young', ...alwaysProblems],
  },
  proposeMission: {
    ...submission,
    path: '/mission-proposals',
    conformanceClass: 'mission-proposals',
    summary: 'Propose a mission, which an agent reads first.',
    body: MissionProposalInput,
    problems: [...submissionProblems, 'outside-coverage', ...alwaysProblems],
  },
  getChallenge: {
    method: 'GET',
    path: '/challenge',
    conformanceClass: 'challenge',
    summary: 'Get a proof of work to solve before submitting.',
    response: Challenge,
    mediaType: 'application/json',
    private: true,
    problems: alwaysProblems,
  },
} as const satisfies Record<string, Operation>;
