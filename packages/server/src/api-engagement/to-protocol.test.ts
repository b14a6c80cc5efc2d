import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateMission, STATE_URL } from './testing/state-double.ts';
import { toProtocol } from './to-protocol.ts';

const options = {
  findCommune: (name: string, postcode: string) =>
    name === 'Valence' && postcode === '26000' ? '26362' : undefined,
  now: new Date('2026-11-23T08:00:00.000Z'),
};
function read(members: Readonly<Record<string, unknown>> = {}) {
  const mission = toProtocol(stateMission('5f1', members), options);
  assert.ok(mission !== undefined);
  return mission;
}

describe('a mission of API Engagement', () => {
  it('says where it comes from, and is answered by the tracked link', () => {
    const mission = read();
    assert.equal(mission.id, 'api-engagement:5f1');
    assert.deepEqual(mission.provenance, {
      sourceName: 'API Engagement',
      sourceId: '5f1',
      license: 'Conditions d’utilisation de l’API Engagement',
      publisher: 'Bénévoles de la Drôme',
    });
    assert.deepEqual(mission.apply, { mode: 'external', url: `${STATE_URL}r/5f1/commune` });
    assert.deepEqual(
      [mission.publishedAt, mission.updatedAt],
      ['2026-10-02T08:00:00.000Z', '2026-10-03T08:00:00.000Z'],
    );
    assert.deepEqual(mission.addresses, [
      {
        street: '2 rue du Lavoir',
        postalCode: '26000',
        city: 'Valence',
        inseeCode: '26362',
        departmentCode: '26',
        location: { type: 'Point', coordinates: [4.9, 44.93] },
        precision: 'unknown',
      },
    ]);
  });

  it('keeps in its extension what missions of ours do not say', () => {
    const { ext } = read({
      type: 'volontariat_service_civique',
      tags: ['noël'],
      tasks: ['Trier'],
      softSkills: ['écoute'],
      soft_skills: ['écoute'],
      romeSkills: ['123'],
      compensationAmount: 620,
      compensationUnit: 'month',
    });
    assert.deepEqual(ext, {
      'urn:coup-de-main:ext:api-engagement': {
        kind: 'volontariat_service_civique',
        tags: ['noël'],
        tasks: ['Trier'],
        softSkills: ['écoute'],
        romeSkills: ['123'],
        clientId: 'client-5f1',
        compensation: { amount: 620, unit: 'month' },
      },
    });
  });

  it('from home is nowhere: a partner’s are said to be in Paris', () => {
    const paris = { city: 'Paris', postalCode: '75001', location: { lat: 48.86, lon: 2.34 } };
    const mission = read({ remote: 'full', title: '[À distance] Traduire', addresses: [paris] });
    assert.deepEqual([mission.remote, mission.addresses], ['full', undefined]);
  });

  const remotes = { no: 'no', local: 'no', possible: 'possible', full: 'full', moon: 'moon' };
  for (const [theirs, ours] of Object.entries(remotes)) {
    it(`done “${theirs}” is done “${ours}”`, () =>
      assert.equal(read({ remote: theirs }).remote, ours));
  }
  it('of which nobody says where it is done is unknown', () => {
    assert.equal(read({ remote: null }).remote, 'unknown');
  });

  it('with activities that hold a comma keeps them whole', () => {
    const { ext } = read({
      activity: 'Soutien, Accompagnement, Sport, Secours, Aide',
      type: 'benevolat',
    });
    assert.deepEqual(ext?.['urn:coup-de-main:ext:api-engagement'], {
      activities: ['Soutien, Accompagnement', 'Sport', 'Secours, Aide'],
      clientId: 'client-5f1',
    });
  });

  it('for minors is so in every way that it is written', () => {
    const cells = ['yes', 'true', true, 'no', 'false', false, null, 'peut-être'];
    assert.deepEqual(
      cells.map((openToMinors) => read({ openToMinors }).openToMinors),
      [true, true, true, false, false, false, undefined, undefined],
    );
  });

  it('at 0/0, beyond the poles, or without a place has no point', () => {
    for (const location of [{ lat: 0, lon: 0 }, { lat: 95, lon: 3 }, { lat: 'x', lon: 3 }, null]) {
      const [address] =
        read({ addresses: [{ city: 'Valence', postalCode: '26000', location }] }).addresses ?? [];
      assert.deepEqual([address?.location, address?.inseeCode], [undefined, '26362']);
    }
    const at = { addresses: [{ geoPoint: { lat: 44, lon: 4 } }] };
    assert.deepEqual(read(at).addresses?.[0]?.location?.coordinates, [4, 44]);
  });

  it('takes the copies of an address only when there is no list of them', () => {
    assert.deepEqual(read({ addresses: [] }).addresses, [
      { postalCode: '26000', city: 'Valence', inseeCode: '26362' },
    ]);
    assert.equal(read({ addresses: [{ city: 'Lyon' }] }).addresses?.[0]?.city, 'Lyon');
  });

  it('has a postcode also where the documentation calls it zip, and none that is no postcode', () => {
    const postcodes = (address: object) =>
      read({ addresses: [address] }).addresses?.[0]?.postalCode;
    assert.equal(postcodes({ city: 'Valence', zip: '26000' }), '26000');
    assert.equal(postcodes({ city: 'Valence', postalCode: '2600' }), undefined);
  });

  it('abroad has no address of ours', () => {
    assert.equal(read({ addresses: [{ city: 'Genève', country: 'CH' }] }).addresses, undefined);
    assert.equal(read({ addresses: [{ city: 'Valence', country: 'FR' }] }).addresses?.length, 1);
  });

  it('behind anything but a web address is closed', () => {
    for (const applicationUrl of ['javascript:alert(1)', 'mailto:a@b.example', '', null]) {
      assert.deepEqual(read({ applicationUrl }).apply, { mode: 'closed' });
    }
  });

  it('never says that one place is left: the service writes 1 where nobody said', () => {
    const places = [1, 0, -2, 1.5, null, 4].map((count) => read({ places: count }).places);
    assert.deepEqual(places, [undefined, undefined, undefined, undefined, undefined, { count: 4 }]);
  });

  it('does not begin when it was created, nor last as long as its duration says', () => {
    const createdAt = '2026-10-01T08:00:00.000Z';
    assert.equal(
      read({ startAt: '2026-10-01T08:00:31.000Z', createdAt, duration: 3 }).schedule,
      undefined,
    );
    const dated = read({ endAt: '2026-12-02T17:00:00Z', schedule: ' le\tmatin ', duration: 3 });
    assert.deepEqual(dated.schedule, {
      startAt: '2026-12-01T09:00:00.000Z',
      endAt: '2026-12-02T17:00:00.000Z',
      text: 'le matin',
    });
    assert.equal(dated.expiresAt, '2026-12-02T17:00:00.000Z');
  });

  it('of one organisation is so by its register, and without by publisher and name', () => {
    const id = (members: object) =>
      read({ organizationClientId: null, ...members }).organization.id;
    assert.equal(
      id({ organizationRNA: 'W123456789' }),
      id({ organizationRNA: 'W123456789', organizationName: 'Autre' }),
    );
    assert.notEqual(
      id({ organizationRNA: 'W12' }),
      id({ organizationRNA: 'W12', organizationName: 'Autre' }),
    );
    assert.notEqual(id({}), id({ publisherId: 'pub-2' }));
    const { organization } = read({
      organizationName: null,
      organizationUrl: 'www.panier.example',
    });
    assert.deepEqual([organization.name, organization.url], ['Bénévoles de la Drôme', undefined]);
  });

  it('keeps beneficiaries and accessibility in words of ours', () => {
    const mission = read({
      audience: ['people_in_difficulty', 'seniors', 'martians'],
      reducedMobilityAccessible: 'yes',
      closeToTransport: true,
    });
    assert.deepEqual(mission.beneficiaries, ['people-in-difficulty', 'seniors']);
    assert.deepEqual(mission.accessibility, ['reduced-mobility', 'public-transport']);
  });

  it('keeps a mission whose members are not what the documentation says', () => {
    const odd = {
      audience: 'tous',
      tags: [1],
      places: 'trois',
      addresses: {},
      startAt: 5,
      domain: 7,
    };
    assert.equal(read(odd).title, 'Mission 5f1');
  });

  it('without a title or an id, or no object at all, is no mission', () => {
    const none = [
      { _id: 'a' },
      { title: 'x' },
      { _id: 'a', title: ' ' },
      { _id: 'a b', title: 'x' },
      null,
      'x',
      [],
    ];
    for (const item of none) assert.equal(toProtocol(item, options), undefined);
    const long = read({ title: `a\u0000${'é'.repeat(400)}` });
    assert.equal(Array.from(long.title).length, 300);
  });
});
