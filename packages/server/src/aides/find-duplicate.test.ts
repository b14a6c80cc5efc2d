import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { track } from '../testing/submission-world.ts';
import {
  createAideWorld,
  offerInput,
  requestInput,
  sendAide,
  sendAndConfirm,
} from './testing/aide-world.ts';

const world = await createAideWorld();
after(() => world.close());
beforeEach(() => world.database.query('truncate submission cascade'));

const flagsOf = async (id: string) => {
  const row = await world.database.kysely
    .selectFrom('submission')
    .select('to_check')
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow();
  return row.to_check;
};
const sent = async (body: unknown) => (await sendAide(world, body)).body.id;
const phone = (last: number) => ({ name: 'Odile', phone: `+336399800${last}` });
const duplicateOf = async (first: unknown, second: unknown) => {
  await sendAndConfirm(world, first);
  const { id } = await sendAndConfirm(world, second);
  return (await flagsOf(id)).includes('duplicate');
};

describe('a second request', () => {
  it('of the same address is flagged, and replaces nothing', async () => {
    const first = await sendAndConfirm(world, requestInput());
    const capitals = { person: { name: 'O. Ravel', email: 'Odile@Exemple.fr' } };
    const second = await sendAndConfirm(world, requestInput(capitals));
    assert.deepEqual(await flagsOf(first.id), []);
    assert.deepEqual(await flagsOf(second.id), ['duplicate']);
    assert.equal(second.tracked.status, 'open', 'it is still looked after');
    assert.equal((await track(world, first.token)).body.status, 'open');
  });

  it('of the same phone is flagged', async () => {
    await sent(requestInput({ person: phone(43) }));
    assert.deepEqual(await flagsOf(await sent(requestInput({ person: phone(43) }))), ['duplicate']);
    assert.deepEqual(await flagsOf(await sent(requestInput({ person: phone(44) }))), []);
  });

  it('is not one as long as the first is not proven, nor after it is over', async () => {
    await sendAide(world, requestInput());
    const { id, token } = await sendAndConfirm(world, requestInput());
    assert.deepEqual(await flagsOf(id), []);
    await track(world, token, { action: 'mark-solved' });
    assert.deepEqual(await flagsOf((await sendAndConfirm(world, requestInput())).id), []);
  });

  it('is none of an offer by the same person, or of an erased one', async () => {
    const person = { name: 'Odile', email: 'odile@exemple.fr' };
    assert.equal(await duplicateOf(offerInput({ person }), requestInput()), false);
    await world.database.query('truncate submission cascade');
    const { token } = await sendAndConfirm(world, requestInput());
    await track(world, token, { erase: true });
    assert.deepEqual(await flagsOf((await sendAndConfirm(world, requestInput())).id), []);
  });
});

describe('requests by one proxy', () => {
  const by = (name: string, members: object = {}) =>
    requestInput({
      person: { name },
      proxy: { name: 'Service social', email: 'ccas@exemple.fr', consentConfirmed: true },
      ...members,
    });

  it('are duplicates for the same postcode only: social workers ask for many', async () => {
    const elsewhere = { place: { postalCode: '26500' } };
    assert.equal(await duplicateOf(by('Rose'), by('Jean', elsewhere)), false);
    await world.database.query('truncate submission cascade');
    assert.equal(await duplicateOf(by('Rose'), by('Rose')), true);
  });

  it('are none when each person has a phone of their own', async () => {
    assert.equal(
      await duplicateOf(by('', { person: phone(45) }), by('', { person: phone(46) })),
      false,
    );
  });
});

describe('a second offer', () => {
  it('of the same address is flagged', async () => {
    assert.equal(await duplicateOf(offerInput(), offerInput()), true);
  });
});
