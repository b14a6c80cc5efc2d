import { expect } from '@open-wc/testing';
import { IdleWatch } from './idle-watch.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('IdleWatch', () => {
  it('warns, then says that it is too long', async () => {
    const heard: string[] = [];
    const watch = new IdleWatch(
      { soon: () => heard.push('soon'), gone: () => heard.push('gone') },
      { soon: 1, gone: 5 },
    );
    watch.touch();
    await waitUntil(() => heard.length === 2);

    expect(heard).to.deep.equal(['soon', 'gone']);
  });

  it('begins anew at each sign of life, and stops when told', async () => {
    const heard: string[] = [];
    const tell = { soon: () => heard.push('soon'), gone: () => heard.push('gone') };
    const stopped = new IdleWatch(tell, { soon: 1, gone: 1 });
    stopped.touch();
    stopped.touch();
    stopped.stop();
    const other: string[] = [];
    new IdleWatch(
      { soon: () => undefined, gone: () => other.push('x') },
      { soon: 5, gone: 5 },
    ).touch();
    await waitUntil(() => other.length === 1);

    expect(heard).to.deep.equal([]);
  });
});
