import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MissionProposalInput } from './mission-proposal.ts';
import { proposalRules } from './proposal-rules.ts';
import { readObject } from './testing/protocol-files.ts';

const minimal = readObject(
  'examples/mission-proposal-input.minimal.json',
) as unknown as MissionProposalInput;

/** What is refused of a proposal whose organisation says `description` and meets at `street`, `city`. */
function faultsOf({
  description = 'Une association du quartier.',
  street = '12 rue de la Paix',
  city = 'Valence',
}: Readonly<Record<string, string>>): readonly string[] {
  const faults = proposalRules({
    ...minimal,
    organization: { ...minimal.organization, description },
    mission: { ...minimal.mission, address: { street, postalCode: '26000', city } },
  });
  return faults.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('what is published of a proposal carries no way around the service', () => {
  const places = {
    description: '#/organization/description',
    street: '#/mission/address/street',
    city: '#/mission/address/city',
  };
  for (const [name, pointer] of Object.entries(places)) {
    for (const text of ['Appelez le 06 39 98 00 12', 'lea@table-ouverte.example']) {
      it(`refuses "${text}" at ${pointer}`, () => {
        assert.deepEqual(faultsOf({ [name]: text }), [`contact-in-text ${pointer}`]);
      });
    }
  }

  it('takes streets, postcodes and cedexes for what they are', () => {
    for (const street of [
      '12 bis, rue du 11 Novembre 1918',
      '1-3 av. du Gal. de Gaulle, bât. B2, 4e étage, porte 0412',
      'BP 10042, 26000 Valence Cedex 09',
      'Km 12,5 RN 7 – 44.9334, 4.8924',
      '0123 chemin des Îles',
    ]) {
      assert.deepEqual(faultsOf({ street }), [], street);
    }
    for (const city of ['Valence Cedex 9', '26000 Valence', 'Saint-Jean-d’Hérans (38710)']) {
      assert.deepEqual(faultsOf({ city }), [], city);
    }
  });
});
