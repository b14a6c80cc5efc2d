import { expect, fixture, html } from '@open-wc/testing';
import { backendOf, hostedPage, readSettings } from './settings.ts';

function script(attributes: Record<string, string>): HTMLScriptElement {
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const src = 'https://entraide.example/w/v1/loader.js';

describe('readSettings', () => {
  it('takes the chunks and the backend from where the script is', () => {
    expect(readSettings(script({ src }))).to.deep.equal({
      base: 'https://entraide.example/w/v1/',
      backend: 'https://entraide.example/v1/',
    });
  });

  it('lets the tag say otherwise', () => {
    const settings = readSettings(
      script({
        src: `${src}?ver=6.4`,
        'data-backend': 'https://autre.example/v1/',
        'data-lang': 'ar',
        'data-theme': 'dark',
        'data-links': 'off',
      }),
    );
    expect(settings).to.deep.equal({
      base: 'https://entraide.example/w/v1/',
      backend: 'https://autre.example/v1/',
      lang: 'ar',
      theme: 'dark',
      links: 'off',
    });
  });

  it('counts a relative backend from the page', () => {
    const { backend } = readSettings(script({ src, 'data-backend': '/api/' }));
    expect(backend).to.equal(`${location.origin}/api/`);
  });

  it('refuses a backend that is no address', () => {
    expect(() => readSettings(script({ src, 'data-backend': 'https://' }))).to.throw(TypeError);
  });
});

describe('hostedPage', () => {
  it('stands beside the backend', () => {
    expect(hostedPage('x-list', 'https://h.example/v1/')).to.equal('https://h.example/e/x-list');
    expect(hostedPage('x-list', 'https://h.example/valmont/v1/')).to.equal(
      'https://h.example/valmont/e/x-list',
    );
  });
});

describe('backendOf', () => {
  it('is the nearest one named around the element, else the loader’s', async () => {
    const settings = readSettings(script({ src }));
    const root = await fixture<HTMLElement>(
      html`<div>
        <p data-backend="https://a.example/v1/"><b></b><i backend="/b/"></i></p>
      </div>`,
    );
    expect(backendOf(root.querySelector('i')!, settings)).to.equal(`${location.origin}/b/`);
    expect(backendOf(root.querySelector('b')!, settings)).to.equal('https://a.example/v1/');
    expect(backendOf(root, settings)).to.equal('https://entraide.example/v1/');
  });
});
