import { coreFaults } from './core-faults.ts';
import type { Fault } from './fault.ts';
import { httpFaults } from './http-faults.ts';
import { missionFaults } from './mission-faults.ts';
import { multilingualFaults } from './multilingual-faults.ts';
import { openDataFaults } from './open-data-faults.ts';
import { submissionFaults } from './submission-faults.ts';
import { syncFaults } from './sync-faults.ts';
import { trackingFaults } from './tracking-faults.ts';
import { webhookFaults } from './webhook-faults.ts';

/** Every fault that the suite is tried with. */
export const allFaults: readonly Fault[] = [
  ...coreFaults,
  ...missionFaults,
  ...openDataFaults,
  ...syncFaults,
  ...multilingualFaults,
  ...httpFaults,
  ...submissionFaults,
  ...trackingFaults,
  ...webhookFaults,
];
