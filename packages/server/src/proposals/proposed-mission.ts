import type { Mission, MissionProposalInput } from '@coup-de-main/protocol';

/** What a mission has besides what was proposed. */
export interface MissionFacts {
  readonly missionId: string;
  readonly updatedAt: Date;
}

/**
 * The mission that a proposal asks for, as it would be shown once an agent has published it. Nothing of the
 * person who proposed it is in it. Its organisation is always a new one, for whoever writes the name of
 * another must not change that one; agents bring them together.
 */
export function missionOf(
  { organization, mission, lang }: MissionProposalInput,
  { missionId, updatedAt }: MissionFacts,
): Mission {
  const { name, url, description } = organization;
  const { address, places, schedule, ...same } = mission;
  return {
    type: 'mission',
    id: missionId,
    organization: {
      id: missionId,
      name,
      ...(url !== undefined && { url }),
      ...(description !== undefined && { description }),
      ...(address?.inseeCode !== undefined && { inseeCode: address.inseeCode }),
    },
    ...same,
    ...(lang !== undefined && { lang }),
    ...(address && { addresses: [address] }),
    ...(schedule && { schedule }),
    ...(places !== undefined && { places: { count: places, left: places } }),
    apply: { mode: 'protocol' },
    updatedAt: updatedAt.toISOString(),
  };
}
