import type { FirstAnswer } from '@coup-de-main/client';
import { expect, fixture, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { startFirstRequest } from './first-request.ts';

const asked: { url: string; headers: Headers; credentials: string }[] = [];
const worker = setupWorker(
  http.get('https://*.example/*', ({ request }) => {
    asked.push({ url: request.url, headers: request.headers, credentials: request.credentials });
    return request.url.includes('down') ? HttpResponse.error() : HttpResponse.json({});
  }),
);

const loaded: string[] = [];
const load = (name: string): Promise<unknown> => {
  loaded.push(name);
  return Promise.reject(new Error('chunk-refused'));
};

async function start(
  backend: string,
  element: Element,
  first = new Map<string, Promise<FirstAnswer>>(),
): Promise<Map<string, Promise<FirstAnswer>>> {
  asked.length = loaded.length = 0;
  startFirstRequest(element, { base: '/', backend, first, load });
  await Promise.allSettled(first.values());
  return first;
}

describe('startFirstRequest', () => {
  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  after(async () => {
    await worker.stop();
  });

  it('asks for the discovery document with the first page of a list in it', async () => {
    const list = await fixture(html`<mission-list place="26362"></mission-list>`);
    const first = await start('https://a.example/v1/', list);
    expect([...first.keys()]).to.deep.equal(['https://a.example/v1/']);
    expect(asked.map(({ url }) => url)).to.deep.equal([
      'https://a.example/v1/?preview=missions&place=26362&limit=6&facets=category',
    ]);
    expect(asked[0]?.credentials, 'as a preload asks').to.equal('same-origin');
    expect(loaded).to.deep.equal(['cards']);
  });

  it('asks each backend once', async () => {
    const list = await fixture(html`<mission-list></mission-list>`);
    const first = await start('https://once.example/v1/', list);
    await start('https://once.example/v1/', list, first);
    expect(asked).to.deep.equal([]);
    expect(first.size).to.equal(1);
  });

  it('keeps what the address of a backend already asks', async () => {
    const list = await fixture(html`<mission-list></mission-list>`);
    await start('https://keeps.example/v1/index.json?v=2', list);
    expect(asked[0]?.url).to.contain('index.json?v=2&preview=missions&limit=6');
  });

  it('asks for the discovery document alone for a hotline', async () => {
    const hotline = await fixture(html`<aide-hotline></aide-hotline>`);
    await start('https://line.example/v1/', hotline);
    expect(asked.map(({ url }) => url)).to.deep.equal(['https://line.example/v1/']);
    expect(loaded).to.deep.equal([]);
  });

  it('asks nothing for a hotline that says its number and names no backend', async () => {
    const hotline = await fixture(html`<aide-hotline number="01 99 00 12 34"></aide-hotline>`);
    expect((await start('https://number.example/v1/', hotline)).size).to.equal(0);
  });

  it('does not ask for a first page that the address of the window says is not shown', async () => {
    const list = await fixture(html`<mission-list></mission-list>`);
    const here = location.href;
    history.replaceState(null, '', `${here}&cdm-q=chat`);
    await start('https://state.example/v1/', list);
    history.replaceState(null, '', here);
    expect(asked.map(({ url }) => url)).to.deep.equal(['https://state.example/v1/']);
    expect(loaded).to.deep.equal([]);
  });

  it('lets nobody hear of a failure but who takes the promise over', async () => {
    const unheard: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => unheard.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const list = await fixture(html`<mission-list></mission-list>`);
    const first = await start('https://down.example/v1/', list);
    const failure = await first.get('https://down.example/v1/')!.catch((error: unknown) => error);
    removeEventListener('unhandledrejection', hear);
    expect(failure).to.be.instanceOf(TypeError);
    expect(unheard).to.deep.equal([]);
  });
});
