import { expect, fixture, html } from '@open-wc/testing';
import { LiveRegions } from './live-regions.ts';

const regions = (host: HTMLElement): HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>('[aria-live]'),
];

describe('LiveRegions', () => {
  it('stand in the light DOM, empty, before there is anything to say', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const voice = new LiveRegions();

    voice.connect(host);

    expect(regions(host).map(({ role, textContent }) => [role, textContent])).to.deep.equal([
      ['status', ''],
      ['alert', ''],
    ]);
  });

  it('change their text only, so that it is read out, also when it is the same twice', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const voice = new LiveRegions();
    voice.connect(host);
    const [polite, assertive] = regions(host);

    voice.announce('6 missions', 'fr');
    const first = polite?.textContent;
    voice.announce('6 missions', 'fr');

    expect(first).to.equal('6 missions');
    expect(polite?.textContent).not.to.equal(first);
    expect(polite?.textContent?.trim()).to.equal('6 missions');
    expect(polite?.lang).to.equal('fr');
    voice.announce('Vite', 'fr', 'assertive');
    expect(assertive?.textContent).to.equal('Vite');
  });

  it('are made once, however often the element is moved', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const voice = new LiveRegions();
    voice.connect(host);
    voice.connect(host);
    new LiveRegions().connect(host);

    expect(regions(host)).to.have.length(2);
  });
});
