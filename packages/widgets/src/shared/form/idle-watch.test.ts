import { expect } from '@open-wc/testing';
import { IdleWatch } from './idle-watch.ts';
import { waitUntil } from '../testing/wait-until.ts';

const silent = { soon: () => undefined, gone: () => undefined, kept: () => false };

describe('IdleWatch', () => {
  it('warns, then says that it is too long', async () => {
    const heard: string[] = [];
    const watch = new IdleWatch(
      { soon: () => heard.push('soon'), gone: () => heard.push('gone'), kept: () => false },
      { soon: 1, gone: 5 },
    );
    watch.touch();
    await waitUntil(() => heard.length === 2);

    expect(heard).to.deep.equal(['soon', 'gone']);
  });

  it('begins anew at each sign of life, and stops when told', async () => {
    const heard: string[] = [];
    const tell = { ...silent, soon: () => heard.push('soon'), gone: () => heard.push('gone') };
    const stopped = new IdleWatch(tell, { soon: 1, gone: 1 });
    stopped.touch();
    stopped.touch();
    stopped.stop();
    const other: string[] = [];
    new IdleWatch({ ...silent, gone: () => other.push('x') }, { soon: 5, gone: 5 }).touch();
    await waitUntil(() => other.length === 1);

    expect(heard).to.deep.equal([]);
  });

  it('says nothing of a draft that is kept for longer', async () => {
    const heard: string[] = [];
    const tell = { soon: () => heard.push('soon'), gone: () => heard.push('gone') };
    new IdleWatch({ ...tell, kept: () => true }, { soon: 1, gone: 2 }).touch();
    const other: string[] = [];
    new IdleWatch({ ...silent, gone: () => other.push('x') }, { soon: 5, gone: 10 }).touch();
    await waitUntil(() => other.length === 1);

    expect(heard).to.deep.equal([]);
  });
});
