import { expect, fixture, html } from '@open-wc/testing';
import { MissionListElement } from '../mission-list/mission-list.ts';
import { fakeClient } from '../mission-list/testing/fake-client.ts';
import { one, renderList } from '../mission-list/testing/render-list.ts';
import { handoverKey, type LoaderHandover } from './loader-handover.ts';
import { waitUntil } from './testing/wait-until.ts';

const page = globalThis as { [handoverKey]?: LoaderHandover };

describe('what every element shares', () => {
  afterEach(() => {
    delete page[handoverKey];
  });

  it('registers once, and never throws when the tag is taken', () => {
    MissionListElement.define();
    MissionListElement.define();
    class Other extends MissionListElement {}
    Other.define('other-list');

    expect(customElements.get('mission-list')).to.equal(MissionListElement);
    expect(customElements.get('other-list')).to.equal(Other);
  });

  it('finds its backend: its own, that of an element around, the loader’s', async () => {
    page[handoverKey] = { backend: 'https://loader.example/v1/' };
    const around = await fixture(
      html`<div>
        <mission-list></mission-list>
        <div data-backend="https://around.example/v1/">
          <mission-list></mission-list><mission-list backend="/own/v1/"></mission-list>
        </div>
      </div>`,
    );
    const addresses = [...around.querySelectorAll<MissionListElement>('mission-list')].map(
      ({ backendAddress }) => backendAddress,
    );

    expect(addresses).to.deep.equal([
      'https://loader.example/v1/',
      'https://around.example/v1/',
      `${location.origin}/own/v1/`,
    ]);
  });

  it('takes over the request that the loader began, once for the page', async () => {
    const backend = 'https://taken-over.example/v1/';
    const document = {
      ...(await fakeClient().discover()),
      endpoints: { missions: { href: 'missions' } },
      preview: { missions: { href: 'missions', page: { items: [] } } },
    };
    const response = { ok: true, url: backend };
    const first = new Map([[backend, Promise.resolve([response, document] as const)]]);
    page[handoverKey] = { backend, first };
    const list = await fixture<MissionListElement>(html`<mission-list></mission-list>`);

    expect(one(list, '#count').textContent).to.contain('Aucune mission');
  });

  it('shows the theme it is given, and the page’s own for what it does not know', async () => {
    const list = await renderList({ attributes: { theme: 'dark' } });
    const theme = (): string | undefined => one(list, '.root').dataset['theme'];
    expect(theme()).to.equal('dark');

    list.theme = 'neon';
    await list.updateComplete;
    expect(theme()).to.equal('auto');
  });

  it('speaks another language when the page wants it, from right to left where it must', async () => {
    const list = await renderList({ lang: 'ar' });
    const root = one(list, '.root');
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);

    list.lang = 'en';
    await waitUntil(() => root.lang === 'en');
    expect(root.dir).to.equal('ltr');
    expect(root.textContent?.includes('Around me')).to.equal(true);
    list.lang = 'fr';
    await waitUntil(() => root.lang === 'fr');
    expect(root.textContent?.includes('Rechercher')).to.equal(true);
  });

  it('does not take on the ways of a hostile page', async () => {
    const hostile = document.createElement('style');
    hostile.textContent =
      'html{font-size:62.5%} *{letter-spacing:3px;text-transform:uppercase;line-height:1;text-align:center}';
    document.head.append(hostile);
    const list = await renderList();
    const style = getComputedStyle(one(list, '.organization'));
    const { letterSpacing, textTransform, textAlign } = style;
    hostile.remove();

    expect([letterSpacing, textTransform, textAlign]).to.deep.equal(['normal', 'none', 'start']);
  });

  it('stores nothing', async () => {
    await renderList();

    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
