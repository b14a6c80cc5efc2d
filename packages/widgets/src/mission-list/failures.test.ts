import { expect, oneEvent } from '@open-wc/testing';
import { createClient } from '@coup-de-main/client';
import { delay, http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { MissionListElement } from './mission-list.ts';
import type { LoadFailedEvent } from './mission-list.events.ts';
import { fullDiscovery } from './testing/fake-client.ts';
import { all, keepAddress, one, startList, textOf } from './testing/render-list.ts';
import { sampleMissions } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const backend = new URL('/pretended/v1/', location.origin).href;
const worker = setupWorker();
const discovery = http.get(backend, () => HttpResponse.json(fullDiscovery));
const missions = (answer: () => Response | Promise<Response>) =>
  http.get(`${backend}missions`, answer);
const good = missions(() => HttpResponse.json({ items: sampleMissions, total: 6 }));

async function listFrom(attributes = {}, timeout = 8000): Promise<MissionListElement> {
  const client = createClient({ backend, retries: 0, timeout });
  return startList({ client, attributes, light: '<p><a href="/e/">Toutes les missions</a></p>' });
}

describe('<mission-list> and a backend in trouble', () => {
  keepAddress();
  before(() => worker.start({ quiet: true, serviceWorker: { url: '/mockServiceWorker.js' } }));
  afterEach(() => worker.resetHandlers());
  after(() => {
    void worker.stop();
  });

  const problem = { type: 'urn:x', title: 'Non', status: 400, code: 'invalid-parameter' };
  const html = (): Response => HttpResponse.html('<h1>Bienvenue</h1>');
  const silence = (): Promise<Response> => delay('infinite').then(html);
  const table: [string, () => Response | Promise<Response>, string][] = [
    ['a status 500', () => new HttpResponse('oops', { status: 500 }), 'en panne'],
    ['garbage', () => HttpResponse.text('{"items": [tru'), 'illisible'],
    ['a web page', html, 'illisible'],
    ['an empty answer', () => new HttpResponse(null, { status: 200 }), 'illisible'],
    ['a list that is none', () => HttpResponse.json({ items: 'beaucoup' }), 'illisible'],
    ['nothing, ever', silence, 'trop de temps'],
    ['a cut line', () => HttpResponse.error(), 'ne répond pas'],
    ['a missing page', () => new HttpResponse('?', { status: 404 }), 'illisible'],
    ['a refusal', () => HttpResponse.json(problem, { status: 400 }), 'pas compris'],
  ];
  for (const [title, answer, words] of table) {
    it(`has words, a retry and the phone number for ${title}`, async () => {
      worker.use(discovery, missions(answer));
      const list = await listFrom({}, answer === silence ? 1500 : undefined);
      await waitUntil(() => all(list, '.notice').length === 1);
      await waitUntil(() => textOf(list, '.notice').includes(words), textOf(list, '.notice'));

      expect(textOf(list, '.notice')).to.include('01 99 00 00 12 (Appel gratuit)');
      expect(list.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);

      worker.use(good);
      one(list, '[data-act=retry]').click();
      await waitUntil(() => all(list, 'li.card').length === 6);
      expect(all(list, '.notice')).to.have.length(0);
    });
  }

  it('shows the number of the tag when nothing of the backend came', async () => {
    worker.use(http.get(backend, html));
    const failed = oneEvent<LoadFailedEvent>(window, 'load-failed');
    const list = await listFrom({
      'hotline-number': '+33261910000',
      'hotline-price': 'Prix d’un appel',
    });
    const { reason } = await failed;
    await waitUntil(() => all(list, '.call').length === 1);

    expect(reason).to.be.instanceOf(Error);
    expect(one<HTMLAnchorElement>(list, '.call').href).to.equal('tel:+33261910000');
    expect(textOf(list, '.notice')).to.include('02 61 91 00 00 (Prix d’un appel)');
  });

  it('shows the others when one mission cannot be read', async () => {
    const items = [
      null,
      { type: 'mission' },
      { ...sampleMissions[0], places: 'beaucoup' },
      sampleMissions[1],
    ];
    worker.use(
      discovery,
      missions(() => HttpResponse.json({ items })),
    );
    const list = await listFrom();
    await waitUntil(() => all(list, 'li.card').length > 0);

    expect(all(list, 'li.card a').map((link) => link.dataset['id'])).to.include('m2');
    expect(all(list, '.notice')).to.have.length(0);
  });

  it('says that the answer is unreadable when no mission of it can be read', async () => {
    const items = [null, { type: 'mission' }, 'colis'];
    worker.use(
      discovery,
      missions(() => HttpResponse.json({ items, total: 23 })),
    );
    const list = await listFrom();
    await waitUntil(() => all(list, '.notice').length === 1);
    await waitUntil(() => textOf(list, '.notice').includes('illisible'), textOf(list, '.notice'));

    expect(textOf(list, '.notice')).to.include('01 99 00 00 12 (Appel gratuit)');
    expect(all(list, '#count')).to.have.length(0);
    worker.use(good);
    one(list, '[data-act=retry]').click();
    await waitUntil(() => all(list, 'li.card').length === 6);
  });

  it('offers to take away what the backend refuses in the address', async () => {
    const refused = 'category=inconnue';
    const before = `${location.pathname}${location.search}`;
    history.replaceState(null, '', `${before}${location.search ? '&' : '?'}cdm-${refused}`);
    const answer: Parameters<typeof http.get>[1] = ({ request }) =>
      request.url.includes(refused)
        ? HttpResponse.json(problem, { status: 400 })
        : HttpResponse.json({ items: sampleMissions, total: 6 });
    worker.use(discovery, http.get(`${backend}missions`, answer));
    const list = await listFrom();
    await waitUntil(() => textOf(list, 'div').includes('pas compris'));

    one(list, '[data-act=clear]').click();
    await waitUntil(() => all(list, 'li.card').length === 6);

    expect(location.search).not.to.include(refused);
    expect(all(list, '.notice')).to.have.length(0);
  });

  it('keeps the missions on the screen when a further search fails', async () => {
    worker.use(discovery, good);
    const list = await listFrom();
    await waitUntil(() => all(list, 'li.card').length === 6);

    worker.use(missions(() => new HttpResponse(null, { status: 503 })));
    await list.setFilters({ q: 'vélo' });
    await list.updateComplete;

    expect(all(list, 'li.card')).to.have.length(6);
    expect(textOf(list, '.notice')).to.include('en panne');
  });

  it('says that the network is gone, and asks again by itself when it is back', async () => {
    worker.use(
      discovery,
      missions(() => HttpResponse.error()),
    );
    const list = await listFrom();
    await waitUntil(() => all(list, '.notice').length === 1);
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });

    dispatchEvent(new Event('offline'));
    await waitUntil(() => textOf(list, '.notice').includes('pas connecté à internet'));
    worker.use(good);
    Object.defineProperty(navigator, 'onLine', { ...online, get: () => true });
    dispatchEvent(new Event('online'));
    await waitUntil(() => all(list, 'li.card').length === 6);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('tells the webmaster when no backend was named', async () => {
    const list = await startList({ attributes: { backend: 'http://' } });
    Object.assign(list, { client: undefined });
    await list.reload();
    await waitUntil(() => textOf(list, '.notice').includes('indiquer l’adresse du service'));
  });
});
