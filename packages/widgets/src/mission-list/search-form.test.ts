import { expect } from '@open-wc/testing';
import type { MissionQuery } from '@coup-de-main/protocol';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { fakeClient, fullDiscovery } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList } from './testing/render-list.ts';

describe('the search form', () => {
  keepAddress();
  before(() => setViewport({ width: 1280, height: 800 }));

  for (const width of [620, 700, 939, 1100]) {
    it(`has its button beside the fields where there is room: ${String(width)} pixels`, async () => {
      const list = await renderList();
      list.style.inlineSize = `${String(width)}px`;
      const button = one(list, '[type=submit]').getBoundingClientRect();
      const inputs = all(list, '#q, #place').map((input) => input.getBoundingClientRect());

      expect(inputs.map(({ top }) => Math.round(top - button.top))).to.deep.equal([0, 0]);
      expect(button.right).to.be.at.most(list.getBoundingClientRect().right);
      for (const input of inputs) expect(input.right).to.be.at.most(button.left);
    });

    it(`leaves no button alone on a row when there is a radius: ${String(width)} pixels`, async () => {
      const list = await renderList({ attributes: { place: '26362' } });
      list.style.inlineSize = `${String(width)}px`;
      const button = one(list, '[type=submit]').getBoundingClientRect();
      const radius = one(list, '#radius').getBoundingClientRect();

      expect(Math.abs(radius.bottom - button.bottom)).to.be.below(2);
      expect(radius.right).to.be.at.most(button.left);
    });
  }

  it('keeps what the tag asks for where it has no field to ask in', async () => {
    const { missions } = fullDiscovery.endpoints;
    const without = async (...names: string[]): Promise<MissionQuery | undefined> => {
      const parameters = missions?.parameters?.filter((name) => !names.includes(name)) ?? [];
      const endpoints = { missions: { ...missions!, parameters } };
      const places = names.length > 0 ? { places: fullDiscovery.endpoints.places! } : {};
      const down = (): Promise<never> => Promise.reject(new Error('no such endpoint'));
      const client = fakeClient({
        ...(names.length === 0 && { getPlace: down, searchPlaces: down }),
        discover: async () => ({ ...fullDiscovery, endpoints: { ...endpoints, ...places } }),
      });
      const list = await renderList({ client, attributes: { place: '26362', q: 'vélo' } });
      one<HTMLFormElement>(list, 'form').requestSubmit();
      await waitUntil(() => client.asked.length === 2);
      return client.asked[1];
    };

    expect((await without())?.place).to.equal('26362');
    expect((await without('q'))?.q).to.equal('vélo');
  });

  it('has everything below each other on a phone', async () => {
    const list = await renderList();
    list.style.inlineSize = '360px';
    const button = one(list, '[type=submit]').getBoundingClientRect();

    expect(button.top).to.be.above(one(list, '#place').getBoundingClientRect().bottom);
  });
});
