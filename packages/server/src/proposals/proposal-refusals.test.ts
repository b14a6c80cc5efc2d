import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { hostileStrings } from '../testing/hostile-strings.ts';
import { track } from '../testing/submission-world.ts';
import {
  createProposalWorld,
  missionInput,
  proposalInput,
  propose,
  proposeAndConfirm,
} from './testing/proposal-world.ts';

const world = await createProposalWorld();
after(() => world.close());

const faultsOf = async (members: object) => {
  const { status, body } = await propose(world, proposalInput(members));
  assert.equal(status, 422, JSON.stringify(body));
  return (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).toSorted();
};
const at = (path: string, code: string) => [`#/mission/${path} ${code}`];

const missions: Record<string, readonly [members: object, faults: readonly string[]]> = {
  'with a title of two letters': [{ title: 'Ok' }, at('title', 'too-short')],
  'with a title that says nothing': [{ title: '   ' }, at('title', 'required')],
  'with a description of nothing': [{ description: '\n' }, at('description', 'required')],
  'with an address in its title': [
    { title: 'Voir evil.example/x' },
    at('title', 'contact-in-text'),
  ],
  'with a mailbox in its description': [
    { description: 'Écrire à nadia@exemple.fr' },
    at('description', 'contact-in-text'),
  ],
  'with a number in a prerequisite': [
    { prerequisites: ['Permis B', 'Appeler 06 39 98 00 12'] },
    at('prerequisites/1', 'contact-in-text'),
  ],
  'with four prerequisites': [
    { prerequisites: ['a', 'b', 'c', 'd'] },
    at('prerequisites', 'too-long'),
  ],
  'of a category that nobody knows': [{ category: 'spam' }, at('category', 'not-allowed')],
  'for nobody': [{ places: 0 }, at('places', 'too-small')],
  'for more than a town': [{ places: 1001 }, at('places', 'too-large')],
  'that is published already': [{ status: 'published' }, at('status', 'unknown-key')],
  'that ends before it begins': [
    { schedule: { startAt: '2026-12-02T09:00:00Z', endAt: '2026-12-01T09:00:00Z' } },
    at('schedule/endAt', 'too-small'),
  ],
  'on Mars': [
    { schedule: { timeZone: 'Mars/Olympus' } },
    at('schedule/timeZone', 'invalid-format'),
  ],
  'that recurs as nobody can read': [
    { schedule: { startAt: '2026-12-02T09:00:00Z', rrule: 'every sunday' } },
    at('schedule/rrule', 'invalid-format'),
  ],
  'in the year 9999': [
    { schedule: { startAt: '9999-12-31T09:00:00Z' } },
    at('schedule/startAt', 'invalid-format'),
  ],
};

describe('a proposal is refused', () => {
  for (const [name, [members, faults]] of Object.entries(missions)) {
    it(`of a mission ${name}`, async () => {
      assert.deepEqual(await faultsOf({ mission: missionInput(members) }), faults);
    });
  }

  it('without a way to answer, without an organisation, with a member of its own', async () => {
    const members = { person: { name: 'Nadia' }, organization: undefined, published: true };
    assert.deepEqual(await faultsOf(members), [
      '#/organization required',
      '#/person/email required',
      '#/published unknown-key',
    ]);
  });

  it('also when it becomes wrong by a change', async () => {
    const { token } = await proposeAndConfirm(world, proposalInput());
    const patch = { mission: { schedule: { timeZone: 'Mars/Olympus' } } };
    const { status, body } = await track(world, token, { patch });
    assert.equal(status, 422);
    assert.equal(body.errors?.[0]?.pointer, '#/mission/schedule/timeZone');
  });
});

describe('whatever is written into a proposal', () => {
  it('is refused in words or kept as it was written, never an error of ours', async () => {
    let kept = 0;
    for (const text of hostileStrings) {
      const mission = missionInput({
        title: `Trier ${text}`,
        description: text,
        summary: text,
        prerequisites: [text],
        address: { street: text, postalCode: '26000', city: text },
        schedule: { text },
      });
      const organization = { name: text, description: text };
      const person = { name: text, phone: '+33639980053' };
      const { status } = await propose(world, proposalInput({ person, organization, mission }));
      assert.ok([201, 400, 422].includes(status), `${status} for ${JSON.stringify(text)}`);
      if (status === 201) kept += 1;
    }
    assert.ok(kept > 50, `only ${kept} were kept`);
    const [row] = await world.database.query<{ title: string }>(
      `select title from mission where title like '%svg/onload%' limit 1`,
    );
    assert.match(row?.title ?? '', /^Trier '?>?.*<svg\/onload=alert\(1\)>/);
  });

  it('cannot be another choice or another moment than there is', async () => {
    for (const text of hostileStrings) {
      const schedule = { startAt: text, endAt: text, timeZone: text, rrule: text };
      const mission = missionInput({ category: text, remote: text, domains: [text], schedule });
      const organization = { name: 'X', siret: text, url: text, legalForm: text };
      const { status } = await propose(world, proposalInput({ organization, mission }));
      assert.ok([400, 422].includes(status), `${status} for ${JSON.stringify(text)}`);
    }
  });
});
