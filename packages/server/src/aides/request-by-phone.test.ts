import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { byPhone, track, waitingMails } from '../testing/submission-world.ts';
import { bringInto, createAideWorld, requestInput, sendAide } from './testing/aide-world.ts';

const world = await createAideWorld();
after(() => world.close());
const DAY = 86_400_000;

const send = async () => {
  const { body } = await sendAide(world, requestInput({ person: byPhone() }));
  assert.equal(body.status, 'pending-review');
  return { id: body.id, token: body.manageToken };
};

describe('a request of who left but a phone number', () => {
  it('is not opened by saying that it was not solved, before an agent has called', async () => {
    const { token } = await send();
    await track(world, token, { action: 'mark-solved' });
    const { body } = await track(world, token, { action: 'mark-unsolved' });
    assert.equal(body.status, 'pending-review');
    assert.equal(body.next, 'agent-calls');
  });

  it('is opened again when somebody had been found for it', async () => {
    const { id, token } = await send();
    await bringInto(world, id, 'matched');
    const { body } = await track(world, token, { action: 'mark-unsolved' });
    assert.equal(body.status, 'open');
  });

  it('does not end unasked: the agents are told to call, once', async () => {
    const { id, token } = await send();
    await bringInto(world, id, 'open');
    await track(world, token, { action: 'renew' });
    world.clock.advance(13 * DAY);
    await world.runJobs();
    await world.runJobs();
    const calls = (await waitingMails(world, id)).filter((mail) => mail.startsWith('call-'));
    assert.deepEqual(calls, ['call-still-needed site']);
  });

  it('does not end unasked when the server stood still', async () => {
    const { id, token } = await send();
    await bringInto(world, id, 'open');
    await track(world, token, { action: 'renew' });
    world.clock.advance(15 * DAY);
    await world.runJobs();
    assert.equal((await track(world, token)).body.status, 'open');
    assert.ok((await waitingMails(world, id)).includes('call-still-needed site'));
  });

  it('is searched by where it is now, once its place was changed', async () => {
    const { id, token } = await send();
    const patch = { place: { postalCode: '07500', inseeCode: '07102' } };
    assert.equal((await track(world, token, { patch })).status, 200);
    const row = await world.database.kysely
      .selectFrom('submission')
      .select(['postal_code', 'insee_code'])
      .where('submission_id', '=', id)
      .executeTakeFirst();
    assert.deepEqual(row, { postal_code: '07500', insee_code: '07102' });
  });
});
