import { applyChange } from './apply-change.ts';
import { takeAlso } from './handled.ts';
import type { Scene } from './submission-kind.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/** Runs something in one transaction, with one moment and the policy of that moment. */
export async function onScene<Result>(
  ports: SubmissionPorts,
  run: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  // Read before the transaction begins: the embedded engine has one session.
  const policy = await ports.policy();
  const result = await ports.database.kysely.transaction().execute((tx) => {
    const scene: Scene = {
      tx,
      siteId: ports.siteId,
      now: ports.clock.now(),
      policy,
      async changeOther(submissionId, change) {
        const other = await takeAlso(ports, scene, submissionId);
        await applyChange(other, change, { actor: 'system' });
      },
    };
    return run(scene);
  });
  ports.nudge?.();
  return result;
}
