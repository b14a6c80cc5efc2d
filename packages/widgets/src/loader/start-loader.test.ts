import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { startLoader } from './start-loader.ts';

/** Runs `start` as the browser runs a classic script: the page says which tag it is from. */
function runAs(script: HTMLScriptElement, start: () => void): void {
  Object.defineProperty(document, 'currentScript', { value: script, configurable: true });
  try {
    start();
  } finally {
    delete (document as { currentScript?: unknown }).currentScript;
  }
}

describe('startLoader', () => {
  it('loads every element, also where an address of a backend cannot be read, and those that come later', async () => {
    // With a number they ask nothing: this page has no backend.
    const page = await fixture<HTMLElement>(
      html`<main>
        <x-wrong backend="http://"></x-wrong>
        <p data-backend="https://a b/"><x-spoiled></x-spoiled></p>
        <x-good number="3919"></x-good>
      </main>`,
    );
    const loaded: string[] = [];
    const load = (name: string) => Promise.resolve(loaded.push(name));
    const script = Object.assign(document.createElement('script'), {
      src: 'https://h.example/w/v1/loader.js',
    });

    runAs(script, () => startLoader(['x-good', 'x-late', 'x-spoiled', 'x-wrong'], () => load));
    await waitUntil(() => loaded.length === 3);
    page.insertAdjacentHTML('beforeend', '<x-late number="3919"></x-late>');
    await waitUntil(() => loaded.length === 4);

    expect(loaded).to.deep.equal(['x-wrong', 'x-spoiled', 'x-good', 'x-late']);
  });
});
