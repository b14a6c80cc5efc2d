import { expect } from '@open-wc/testing';
import { shareMission } from './share-mission.ts';

const link = { title: 'Mission', url: 'https://ville.example/?cdm-mission=m1' };
const rejecting = (name: string) => async (): Promise<never> => {
  throw new DOMException('no', name);
};

describe('shareMission', () => {
  it('uses the device’s own dialogue where there is one', async () => {
    const shared: unknown[] = [];
    const outcome = await shareMission(link, { share: async (given) => void shared.push(given) });

    expect(outcome).to.equal('shared');
    expect(shared).to.deep.equal([link]);
  });

  it('copies the link elsewhere', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    const outcome = await shareMission(link, { clipboard: clipboard as unknown as Clipboard });

    expect(outcome).to.equal('copied');
    expect(copied).to.deep.equal([link.url]);
  });

  it('says nothing of a dialogue that the visitor closed', async () => {
    expect(await shareMission(link, { share: rejecting('AbortError') })).to.equal('cancelled');
  });

  it('fails where nothing works', async () => {
    const clipboard = { writeText: rejecting('NotAllowedError') } as unknown as Clipboard;

    expect(await shareMission(link, { clipboard })).to.equal('failed');
    expect(await shareMission(link, {})).to.equal('failed');
  });
});
