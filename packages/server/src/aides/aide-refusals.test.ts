import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ask } from '../testing/submission-world.ts';
import type { Maybe } from '../testing/submission-world.ts';
import { createAideWorld, offerInput, requestInput, sendAide } from './testing/aide-world.ts';

const world = await createAideWorld();
after(() => world.close());

const kept = async () => {
  const [row] = await world.database.query<{ count: number }>(
    `select ((select count(*) from submission) + (select count(*) from aide_request)
      + (select count(*) from aide_offer) + (select count(*) from outbox)
      + (select count(*) from idempotency))::int as count`,
  );
  return row?.count;
};

/** What is wrong, by pointer. */
const faultsOf = async (body: unknown) => {
  const answer = await sendAide(world, body);
  assert.equal(answer.status, 422, JSON.stringify(answer.body));
  assert.equal(answer.body.code, 'validation-failed');
  assert.equal(await kept(), 0, 'a refusal stores nothing');
  return (answer.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).toSorted();
};

const childcare = (members: object) => [{ type: 'childcare', ...members }];
const nine = Array.from({ length: 9 }, () => ({ type: 'other' }));

const requests: Record<string, readonly [members: object, faults: readonly string[]]> = {
  'without a need': [{ needs: [] }, ['#/needs too-short']],
  'with nine needs': [{ needs: nine }, ['#/needs too-long']],
  'in a language with a name that is too long': [
    { lang: 'fr-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa' },
    ['#/lang invalid-format'],
  ],
  'with the same need twice': [
    { needs: [{ type: 'groceries' }, { type: 'groceries' }] },
    ['#/needs/1/type repeated'],
  ],
  'with a need that nobody knows': [{ needs: [{ type: 'money' }] }, ['#/needs/0/type not-allowed']],
  'of childcare without children': [{ needs: childcare({}) }, ['#/needs/0/children required']],
  'of childcare for five': [
    { needs: childcare({ children: Array.from({ length: 5 }, () => '3-5') }) },
    ['#/needs/0/children too-long'],
  ],
  'of shopping with children': [
    { needs: [{ type: 'groceries', children: ['3-5'] }] },
    ['#/needs/0/children not-allowed'],
  ],
  'with a phone number in a note': [
    { needs: [{ type: 'groceries', note: 'appelez le 06 39 98 00 12' }] },
    ['#/needs/0/note contact-in-text'],
  ],
  'with a note that is too long': [
    { needs: [{ type: 'groceries', note: 'x'.repeat(301) }] },
    ['#/needs/0/note too-long'],
  ],
  'of the front line without a job': [{ audience: 'frontline' }, ['#/job required']],
  'of a resident with a job': [{ job: 'health' }, ['#/job not-allowed']],
  'without any way to answer': [{ person: { name: 'Odile' } }, ['#/person/email required']],
  'whose proxy cannot be reached either': [
    { person: { name: 'Rose' }, proxy: { name: 'Anne', consentConfirmed: true } },
    ['#/person/email required'],
  ],
  'whose proxy did not ask the person': [
    {
      person: { name: 'Rose' },
      proxy: { name: 'Anne', phone: '+33639980012', consentConfirmed: false },
    },
    ['#/proxy/consentConfirmed not-allowed'],
  ],
  'that prefers a call and gives no number': [
    { contactPreference: 'phone' },
    ['#/contactPreference not-allowed'],
  ],
  'with a telephone as it is typed': [
    { person: { name: 'Odile', phone: '06 39 98 00 12' } },
    ['#/person/phone invalid-format'],
  ],
  'with a postcode of four digits': [
    { place: { postalCode: '2600' } },
    ['#/place/postalCode invalid-format'],
  ],
  'with a state of its own': [{ status: 'open' }, ['#/status unknown-key']],
  'with many things wrong, all said at once': [
    { audience: 'frontline', needs: childcare({}), person: { name: '', email: 'odile' }, x: 1 },
    [
      '#/job required',
      '#/needs/0/children required',
      '#/person/email invalid-format',
      '#/person/name too-short',
      '#/x unknown-key',
    ],
  ],
};

const offers: Record<string, readonly [members: object, faults: readonly string[]]> = {
  'of nothing': [{ capabilities: [] }, ['#/capabilities too-short']],
  'of the same thing twice': [
    { capabilities: [{ type: 'groceries' }, { type: 'groceries' }] },
    ['#/capabilities/1/type repeated'],
  ],
  'of childcare without limits': [
    { capabilities: [{ type: 'childcare' }] },
    ['#/capabilities/0/ages required', '#/capabilities/0/maxChildren required'],
  ],
  'of childcare for five': [
    { capabilities: [{ type: 'childcare', maxChildren: 5, ages: ['3-5'] }] },
    ['#/capabilities/0/maxChildren too-large'],
  ],
  'of shopping with ages': [
    { capabilities: [{ type: 'groceries', ages: ['3-5'] }] },
    ['#/capabilities/0/ages not-allowed'],
  ],
  'less than a kilometre around': [{ radius: 999 }, ['#/radius too-small']],
  'more than a hundred kilometres around': [{ radius: 100_001 }, ['#/radius too-large']],
  'in eleven postcodes more': [
    { extraPostalCodes: Array.from({ length: 11 }, (_, n) => `260${10 + n}`) },
    ['#/extraPostalCodes too-long'],
  ],
  'of more than anybody can do in a week': [{ weeklyCapacity: 21 }, ['#/weeklyCapacity too-large']],
  'without an answer about age': [{ adult: undefined }, ['#/adult required']],
  'with a slot on no day': [
    { availability: [{ dayPart: 'morning' }] },
    ['#/availability/0/weekday required'],
  ],
};

describe('a request is refused', () => {
  for (const [name, [members, faults]] of Object.entries(requests)) {
    it(name, async () => assert.deepEqual(await faultsOf(requestInput(members)), faults));
  }
});

describe('an offer is refused', () => {
  for (const [name, [members, faults]] of Object.entries(offers)) {
    it(name, async () => assert.deepEqual(await faultsOf(offerInput(members)), faults));
  }

  it('of somebody who is not of age, with a code of its own', async () => {
    const { status, body } = await sendAide(world, offerInput({ adult: false }));
    assert.equal(status, 422);
    assert.equal(body.code, 'too-young');
    assert.equal(await kept(), 0);
  });
});

describe('anything else is refused', () => {
  for (const body of [{}, { kind: 'favour' }, { kind: null }]) {
    it(`such as ${JSON.stringify(body)}`, async () => {
      assert.notEqual((await faultsOf(body)).length, 0);
    });
  }

  for (const body of [[], null, 'help', 7]) {
    it(`such as ${JSON.stringify(body)}, which is no object`, async () => {
      const answer = await sendAide(world, body);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid-json']);
      assert.equal(await kept(), 0);
    });
  }

  it('such as consent to a notice that is no longer the one', async () => {
    const { status, body } = await sendAide(world, requestInput({ consent: { version: '2019' } }));
    assert.equal(status, 422);
    assert.equal(body.code, 'consent-outdated');
  });

  it('such as one without a key', async () => {
    const { status, body } = await ask<Maybe<object>>(world.app, {
      method: 'POST',
      url: '/v1/aides',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(requestInput()),
    });
    assert.equal(status, 400);
    assert.equal(body.code, 'idempotency-key-required');
  });

  it('such as help at a site that takes none', async () => {
    world.decide({ accepts: ['applications'] });
    const { status } = await sendAide(world, requestInput());
    assert.equal(status, 404);
    assert.equal(await kept(), 0);
    world.decide({});
  });
});

describe('the same intent', () => {
  it('sent again gets the same receipt; another body under its key is refused', async () => {
    const first = await sendAide(world, requestInput(), 'same-intent');
    const again = await sendAide(world, requestInput(), 'same-intent');
    assert.deepEqual(again.body, first.body);
    assert.equal(again.status, 202);
    const other = await sendAide(world, offerInput(), 'same-intent');
    assert.equal(other.body.code, 'idempotency-key-reused');
    const [row] = await world.database.query<{ count: number }>(
      'select count(*)::int as count from aide_request',
    );
    assert.equal(row?.count, 1);
  });
});
