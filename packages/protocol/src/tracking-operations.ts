import type { Operation } from './operation.ts';
import { alwaysProblems, bodyProblems, tokenProblems } from './operation-problems.ts';
import { Acknowledgement, ActionInput, ResendInput, Tracked, TrackedPatch } from './tracked.ts';

const tracked = {
  path: '/tracking',
  conformanceClass: 'tracking',
  mediaType: 'application/json',
  auth: 'bearer',
  private: true,
} as const;

/** What a person does with the token of a submission; the token says which one it is. */
export const trackingOperations = {
  getTracked: {
    ...tracked,
    method: 'GET',
    summary: 'Get everything that is held about a submission.',
    response: Tracked,
    problems: [...tokenProblems, ...alwaysProblems],
  },
  changeTracked: {
    ...tracked,
    method: 'PATCH',
    summary: 'Change a submission, by JSON Merge Patch of what may be changed.',
    body: TrackedPatch,
    response: Tracked,
    problems: [
      ...tokenProblems,
      ...bodyProblems,
      'forbidden',
      'state-conflict',
      'version-mismatch',
      'too-young',
      ...alwaysProblems,
    ],
  },
  eraseTracked: {
    ...tracked,
    method: 'DELETE',
    summary: 'Withdraw a submission and erase what is held about the person.',
    statuses: [204],
    problems: [...tokenProblems, 'forbidden', ...alwaysProblems],
  },
  actOnTracked: {
    ...tracked,
    method: 'POST',
    path: '/tracking/actions',
    summary: 'Confirm, renew, pause, resume, or do what else `actions` allows.',
    body: ActionInput,
    response: Tracked,
    problems: [
      ...tokenProblems,
      ...bodyProblems,
      'forbidden',
      'state-conflict',
      'already-applied',
      'mission-full',
      'mission-closed',
      'mission-not-published',
      ...alwaysProblems,
    ],
  },
  resendLinks: {
    method: 'POST',
    path: '/tracking/resend',
    conformanceClass: 'tracking',
    summary: 'Send the links of everything that an e-mail address has submitted to that address.',
    body: ResendInput,
    response: Acknowledgement,
    mediaType: 'application/json',
    statuses: [202],
    private: true,
    problems: [...bodyProblems, ...alwaysProblems],
  },
} as const satisfies Record<string, Operation>;
