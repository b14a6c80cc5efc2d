import { expect } from '@open-wc/testing';
import { EarlyChallenge } from './early-challenge.ts';
import { takingClient } from './testing/fake-backend.ts';

describe('EarlyChallenge', () => {
  it('is solved once, begun before it is needed', async () => {
    const client = takingClient();
    const challenge = new EarlyChallenge();
    challenge.begin(client);
    challenge.begin(client);

    expect(await challenge.answer(client)).to.deep.equal({ type: 'altcha-v1', payload: 'AAAA' });
    expect(client.challenges).to.equal(1);
  });

  it('is solved anew when it was used', async () => {
    const client = takingClient();
    const challenge = new EarlyChallenge();
    await challenge.answer(client);
    challenge.spend();
    await challenge.answer(client);

    expect(client.challenges).to.equal(2);
  });

  it('stops nobody when it cannot be had', async () => {
    const client = takingClient(undefined, {
      prepareChallenge: () => Promise.reject(new Error('down')),
    });

    expect(await new EarlyChallenge().answer(client)).to.equal(undefined);
  });
});
