import type { EventActor } from '@coup-de-main/protocol';
import { applyChange } from './apply-change.ts';
import type { Handled } from './handled.ts';
import type { Settlement } from './submission-kind.ts';

/** What a submission became. */
export interface Settled {
  readonly handled: Handled;
  readonly settlement: Settlement;
}

const RECEIPT = { template: 'receipt', to: 'contact' } as const;

/**
 * Lets a submission count from now on: its address is proven, or it came by phone. The agents of the site
 * are told.
 *
 * @throws RequestProblem what the kind refuses, e.g. `mission-full`.
 */
export async function settle(handled: Handled, actor: EventActor): Promise<Settled> {
  const { kind, scene, held } = handled;
  const settlement = await kind.settle(held, scene);
  const { mails = [RECEIPT] } = settlement;
  const changed = await applyChange(
    handled,
    { ...settlement, mails: [...mails, { template: 'new-submission', to: 'site' }] },
    {
      actor,
      isArrival: true,
      columns: { confirmed_at: scene.now },
    },
  );
  return { handled: changed, settlement };
}
