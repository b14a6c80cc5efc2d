import type { Receipt } from '@coup-de-main/protocol';
import { registerAlternateRoutes } from '../../missions/alternate-routes.ts';
import { createMissionRepository } from '../../missions/mission-repository.ts';
import { registerMissionRoutes } from '../../missions/mission-routes.ts';
import { writeMissions, writeOrganizations } from '../../missions/write-missions.ts';
import { asKind } from '../../submissions/kind-registry.ts';
import { ask, createWorld, mailedToken, track } from '../../testing/submission-world.ts';
import type { Maybe, Reply, World, WorldOptions } from '../../testing/submission-world.ts';
import { createProposalKind } from '../proposal-kind.ts';
import { registerProposalRoutes } from '../proposal-routes.ts';

/** A world in which one can propose missions and read those that are public. */
export function createProposalWorld(options: WorldOptions = {}): Promise<World> {
  const kind = createProposalKind(async (tx, siteId, mission) => {
    await writeOrganizations(tx, siteId, [mission.organization]);
    await writeMissions(tx, siteId, [{ status: 'pending-review', mission }]);
  });
  return createWorld({
    ...options,
    kinds: [asKind(kind)],
    routes: (app, ports) => {
      registerProposalRoutes(app, ports);
      const missions = createMissionRepository(ports.database, ports.siteId, {
        timeZone: 'Europe/Paris',
      });
      registerMissionRoutes(app, missions);
      registerAlternateRoutes(app, {
        missions,
        siteName: async () => 'Saint-Aubrin',
        publicUrl: undefined,
      });
    },
  });
}

/** An association that needs hands for a collection, by e-mail. */
export function proposalInput(members: object = {}): Record<string, unknown> {
  return {
    organization: { name: 'Les Paniers du Coteau', legalForm: 'association' },
    person: { name: 'Nadia Perrin', email: 'nadia@exemple.fr' },
    mission: missionInput(),
    consent: { version: '2026-11' },
    ...members,
  };
}

/** Its mission, but for what is given. */
export function missionInput(members: object = {}): Record<string, unknown> {
  return {
    title: 'Trier les dons du samedi',
    category: 'emergency-food-aid',
    description: 'Trier, ranger et peser les dons.',
    address: { street: '4 rue du Lavoir', postalCode: '26000', inseeCode: '26362' },
    places: 6,
    ...members,
  };
}

let keys = 0;

/** Sends a proposal. */
export function propose(
  { app }: Pick<World, 'app'>,
  body: unknown,
): Promise<Reply<Maybe<Receipt>>> {
  keys += 1;
  return ask(app, {
    method: 'POST',
    url: '/v1/mission-proposals',
    headers: { 'idempotency-key': `proposal-${keys}`, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
}

/** Sends it and opens the mailed link. @returns its id and that link's token. */
export async function proposeAndConfirm(
  world: World,
  body: unknown,
): Promise<{ readonly id: string; readonly token: string }> {
  const { body: receipt } = await propose(world, body);
  const token = mailedToken(world, receipt.id);
  await track(world, token, { action: 'confirm' });
  return { id: receipt.id, token };
}
