import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeClient, places } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, spoken, textOf, type } from './testing/render-list.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const field = (list: Parameters<typeof one>[0]): HTMLInputElement => one(list, '#place');

describe('the place field', () => {
  keepAddress();

  it('is a combobox whose references stay in its own root', async () => {
    const list = await renderList();
    const root = list.shadowRoot!;

    expect(field(list).getAttribute('role')).to.equal('combobox');
    for (const name of ['aria-controls', 'aria-describedby']) {
      expect(root.getElementById(field(list).getAttribute(name) ?? ''), name).not.to.equal(null);
    }
    expect(field(list).getAttribute('aria-expanded')).to.equal('false');
  });

  it('suggests by name, département and postcode, and says how many', async () => {
    const list = await renderList();

    type(list, '#place', 'val');
    await waitUntil(() => all(list, '[role=option]').length === 3);

    expect(all(list, '[role=option]')[0]?.innerText).to.equal('Valence (26) 26000, Drôme');
    expect(field(list).getAttribute('aria-expanded')).to.equal('true');
    expect(spoken(list)).to.equal('3 communes proposées. Flèche bas pour choisir.');
  });

  it('is used by the keyboard alone', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    field(list).focus();

    await sendKeys({ type: 'val' });
    await waitUntil(() => all(list, '[role=option]').length === 3);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(field(list).getAttribute('aria-activedescendant')).to.equal('place-1');
    expect(one(list, '#place-1').getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(field(list).getAttribute('aria-activedescendant')).to.equal('place-2');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => client.asked.at(-1)?.place === '26362');

    expect(field(list).value).to.equal('Valence (26)');
    expect(all(list, '[role=option]')).to.have.length(0);
    expect(list.shadowRoot?.activeElement?.id).to.equal('place');
    expect(one(list, '#radius')).to.be.instanceOf(HTMLSelectElement);
  });

  it('closes with Escape and keeps what was typed', async () => {
    const list = await renderList();
    field(list).focus();
    await sendKeys({ type: 'val' });
    await waitUntil(() => all(list, '[role=option]').length === 3);

    await sendKeys({ press: 'Escape' });
    await list.updateComplete;

    expect(all(list, '[role=option]')).to.have.length(0);
    expect(field(list).value).to.equal('val');
  });

  it('is used by a finger', async () => {
    const client = fakeClient();
    const list = await renderList({ client });
    type(list, '#place', 'bourg');
    await waitUntil(() => all(list, '[role=option]').length === 1);

    one(list, '#place-0').dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
    one(list, '#place-0').click();
    await waitUntil(() => client.asked.at(-1)?.place === '26058');
  });

  it('takes the best place when somebody types and presses Rechercher', async () => {
    const client = fakeClient();
    const list = await renderList({ client });

    type(list, '#place', '26000');
    one<HTMLFormElement>(list, 'form').requestSubmit();
    await waitUntil(() => client.asked.at(-1)?.place === '26362');

    expect(field(list).value).to.equal('Valence (26)');
  });

  it('says that nothing was found, and searches all the same', async () => {
    const client = fakeClient();
    const list = await renderList({ client });

    type(list, '#place', 'Xyzzy');
    type(list, '#q', 'vélo');
    one<HTMLFormElement>(list, 'form').requestSubmit();
    await waitUntil(() => client.asked.at(-1)?.q === 'vélo');

    expect(textOf(list, '#place-note')).to.include('Aucune commune trouvée pour « Xyzzy »');
    expect(field(list).value).to.equal('Xyzzy');
  });

  it('never blocks typing when suggestions fail', async () => {
    const list = await renderList({
      client: fakeClient({ searchPlaces: () => Promise.reject(new Error('down')) }),
    });

    type(list, '#place', 'val');
    await waitUntil(() => textOf(list, '#place-note').includes('ne s’affichent pas'));
    type(list, '#place', 'vale');
    await list.updateComplete;

    expect(field(list).value).to.equal('vale');
    expect(textOf(list, '#place-note')).to.equal('');
  });

  it('shows the answer to what was typed last, whichever comes first', async () => {
    const waiting = new Map<string, () => void>();
    const list = await renderList({
      client: fakeClient({
        searchPlaces: ({ q }, options) =>
          new Promise((resolve, reject) => {
            options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
            waiting.set(q, () => resolve(places.filter(({ name }) => name.startsWith(q))));
          }),
      }),
    });

    type(list, '#place', 'Val');
    await waitUntil(() => waiting.has('Val'));
    type(list, '#place', 'Bourg');
    await waitUntil(() => waiting.has('Bourg'));
    waiting.get('Bourg')?.();
    waiting.get('Val')?.();
    await waitUntil(() => all(list, '[role=option]').length === 1);

    expect(one(list, '#place-0').innerText).to.include('Bourg-lès-Valence');
  });

  it('names the commune that the tag gives, and forgets it when the field is emptied', async () => {
    const client = fakeClient();
    const list = await renderList({ client, attributes: { place: '26362' } });
    await waitUntil(() => field(list).value === 'Valence (26)');

    type(list, '#place', '');
    field(list).blur();
    await waitUntil(() => client.asked.length === 2);

    expect(client.asked[1]?.place).to.equal(undefined);
    expect(new URL(location.href).searchParams.get('cdm-place')).to.equal('');
  });

  it('forgets the commune when the field is emptied and Enter pressed', async () => {
    const client = fakeClient();
    const list = await renderList({ client, attributes: { place: '26362' } });
    await waitUntil(() => field(list).value === 'Valence (26)');

    field(list).focus();
    field(list).select();
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => client.asked.length === 2);

    expect(client.asked[1]?.place).to.equal(undefined);
    expect(field(list).value).to.equal('');
    expect(list.shadowRoot?.querySelector('#radius')).to.equal(null);
  });

  it('leaves what was typed in the place of a commune, when it is none', async () => {
    const client = fakeClient();
    const list = await renderList({ client, attributes: { place: '26362' } });
    await waitUntil(() => field(list).value === 'Valence (26)');

    type(list, '#place', 'Xyzzy');
    one<HTMLFormElement>(list, 'form').requestSubmit();
    await waitUntil(() => client.asked.at(-1)?.place === undefined);
    await list.updateComplete;

    expect(field(list).value).to.equal('Xyzzy');
  });
});
