import { expect } from '@open-wc/testing';
import type { Client } from '@coup-de-main/client';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { fakeClient, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, spoken, type } from './testing/render-list.ts';
import { sampleMissions } from './testing/sample-missions.ts';

describe('hands that do not wait for the answer', () => {
  keepAddress();

  it('takes along what was just typed when a category is pressed', async () => {
    const client = fakeClient();
    const list = await renderList({ client });

    type(list, '#q', 'vélo');
    one(list, '.chip[value=isolation-contact]').click();
    await waitUntil(() => client.asked.length > 1);

    expect(client.asked.slice(1)).to.have.length(1);
    expect(client.asked[1]).to.include({ q: 'vélo' });
    expect(client.asked[1]?.category).to.deep.equal(['isolation-contact']);
    expect(one<HTMLInputElement>(list, '#q').value).to.equal('vélo');
  });

  it('looks for nothing that "clear all" has just cleared, and shows none of it', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    await list.setFilters({ minors: true, urgent: true });
    await list.updateComplete;

    type(list, '#q', 'vélo');
    one(list, '[data-act=clear]').click();
    await waitUntil(() => all(list, '.chosen').length === 0);
    await list.setFilters({ minors: true });

    expect(client.asked.map(({ q }) => q).filter(Boolean)).to.deep.equal([]);
    expect(one<HTMLInputElement>(list, '#q').value).to.equal('');
  });

  it('leaves the focus in the field that somebody went on to while a filter was being removed', async () => {
    const { client, slow } = slowClient();
    const list = await renderList({ client });
    await list.setFilters({ minors: true, urgent: true });
    await list.updateComplete;

    const answer = slow();
    one(list, '.chosen [data-name=minors]').click();
    one(list, '#q').focus();
    answer();
    await waitUntil(() => spoken(list) === '1 mission');

    expect(list.shadowRoot?.activeElement?.id).to.equal('q');
  });

  it('leaves the focus where the page has it, outside the list', async () => {
    const { client, slow } = slowClient();
    const list = await renderList({ client });
    const elsewhere = document.createElement('input');
    list.after(elsewhere);
    await list.setFilters({ minors: true, urgent: true });
    await list.updateComplete;

    const answer = slow();
    one(list, '[data-act=clear]').click();
    elsewhere.focus();
    answer();
    await waitUntil(() => spoken(list) === '1 mission');

    expect(document.activeElement?.localName).to.equal('input');
  });
});

/** A client whose answer after `slow()` is one mission, once the function that it gave is called. */
function slowClient(): { client: Client; slow: () => () => void } {
  let gate: Promise<void> | undefined;
  const client = fakeClient({
    listMissions: async () => {
      await gate;
      return page(gate ? sampleMissions.slice(0, 1) : sampleMissions);
    },
  });
  const slow = (): (() => void) => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  };
  return { client, slow };
}
