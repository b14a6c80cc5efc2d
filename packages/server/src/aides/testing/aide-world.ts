import type { Receipt, Tracked } from '@coup-de-main/protocol';
import { asKind } from '../../submissions/kind-registry.ts';
import { ask, createWorld, mailedToken, track } from '../../testing/submission-world.ts';
import type { Maybe, Reply, World, WorldOptions } from '../../testing/submission-world.ts';
import { registerAideRoutes } from '../aide-routes.ts';
import { offerKind } from '../offer-kind.ts';
import { requestKind } from '../request-kind.ts';

/** A world in which one can ask for help and offer it. */
export function createAideWorld(options: WorldOptions = {}): Promise<World> {
  return createWorld({
    ...options,
    kinds: [asKind(requestKind), asKind(offerKind)],
    routes: (app, ports) => {
      registerAideRoutes(app, ports);
      options.routes?.(app, ports);
    },
  });
}

const consent = { version: '2026-11' };
const place = { postalCode: '26000', inseeCode: '26362' };

/** A resident asks for shopping, by e-mail, but for what is given; `undefined` leaves a member out. */
export function requestInput(members: object = {}): Record<string, unknown> {
  return {
    kind: 'request',
    audience: 'resident',
    needs: [{ type: 'groceries' }],
    place,
    person: { name: 'Odile Ravel', email: 'odile@exemple.fr' },
    consent,
    ...members,
  };
}

/** Somebody offers shopping, by e-mail, but for what is given. */
export function offerInput(members: object = {}): Record<string, unknown> {
  return {
    kind: 'offer',
    adult: true,
    capabilities: [{ type: 'groceries' }],
    place,
    person: { name: 'Malik Sorel', email: 'malik@exemple.fr' },
    consent,
    ...members,
  };
}

let keys = 0;

/** Sends a request or an offer. */
export function sendAide(
  { app }: Pick<World, 'app'>,
  body: unknown,
  key: string = `aide-${(keys += 1)}`,
): Promise<Reply<Maybe<Receipt>>> {
  return ask(app, {
    method: 'POST',
    url: '/v1/aides',
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

/** Sends it and opens the mailed link. */
export async function sendAndConfirm(world: World, body: unknown): Promise<Confirmed> {
  const { body: receipt } = await sendAide(world, body);
  const token = mailedToken(world, receipt.id);
  const { body: tracked } = await track(world, token, { action: 'confirm' });
  return { id: receipt.id, token, tracked };
}

/** Something whose address is proven. */
export interface Confirmed {
  readonly id: string;
  /** The mailed one. */
  readonly token: string;
  readonly tracked: Maybe<Tracked>;
}

/** Brings a submission into a state that only agents bring it into. */
export async function bringInto(world: World, id: string, status: string): Promise<void> {
  await world.database.kysely
    .updateTable('submission')
    .set({ status })
    .where('submission_id', '=', id)
    .execute();
}
