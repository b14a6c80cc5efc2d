import type { Client } from '@coup-de-main/client';
import type { Discovery } from '@coup-de-main/protocol';
import { expect, fixture, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { AideHotlineElement } from './aide-hotline.ts';
import './define.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const discovery: Discovery = {
  protocol: { name: 'coup-de-main', version: '1.0' },
  conformsTo: [],
  service: { name: 'Valmont' },
  endpoints: {},
  hotline: {
    number: '+33261910000',
    name: 'Allô Valmont',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
  },
};

/** A client of which only `discover` is asked. */
function backend(discover: () => Promise<Discovery>): Client {
  return { discover } as Client;
}

const asked: string[] = [];
const worker = setupWorker(
  http.get('https://*.example/v1/', ({ request }) => {
    asked.push(request.url);
    return HttpResponse.json(discovery);
  }),
);

/** A line on a page that names a backend for everything on it. */
async function hotlineBelow(address: string, number: string): Promise<AideHotlineElement> {
  const page = await fixture(
    html`<main data-backend=${address}><aide-hotline number=${number}></aide-hotline></main>`,
  );
  return page.querySelector('aide-hotline')!;
}

/** What one reads in the element, spaces made ordinary. */
function shown(element: AideHotlineElement): string {
  const text = element.shadowRoot!.querySelector('.root')!.textContent;
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

// A Monday: 9:30 in Paris.
const monday = new Date('2026-11-23T08:30:00Z');

describe('<aide-hotline> from its attributes', () => {
  it('shows number, price, state, hours and languages, and asks nobody', async () => {
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline
        number="01 99 00 12 34"
        hours="mon-fri 09:00-12:00"
        languages="fr ar"
        label="La mairie vous répond"
        .now=${() => monday}
      ></aide-hotline>`,
    );
    expect(shown(element)).to.equal(
      'La mairie vous répond 01 99 00 12 34 Prix d’un appel ordinaire ' +
        'Ouvert maintenant, jusqu’à 12 h ' +
        'Horaires Lundi au vendredi de 9 h à 12 h On vous répond en français et arabe.',
    );
    const link = element.shadowRoot!.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('tel:+33199001234');
    expect(link.getAttribute('aria-label')).to.equal('Appeler le 01 99 00 12 34');
  });

  it('changes when the minute of opening passes', async () => {
    let now = new Date('2026-11-23T07:59:00Z');
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline number="3919" hours="mon 9h-12h" .now=${() => now}></aide-hotline>`,
    );
    expect(shown(element)).to.contain('Fermé, ouvre à 9 h');
    now = new Date('2026-11-23T08:00:00Z');
    element.requestUpdate();
    await element.updateComplete;
    expect(shown(element)).to.contain('Ouvert maintenant, jusqu’à 12 h');
  });

  it('counts in the time zone of the line, not of the visitor', async () => {
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline
        number="0262 00 12 34"
        hours="mon-fri 9h-17h"
        time-zone="Indian/Reunion"
        .now=${() => new Date('2026-11-23T13:30:00Z')}
      ></aide-hotline>`,
    );
    expect(shown(element)).to.contain('Fermé, ouvre demain à 9 h');
  });

  it('speaks the language of the page, the number from left to right', async () => {
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline lang="ar" number="01 99 00 12 34"></aide-hotline>`,
    );
    await waitUntil(() => shown(element).includes('اتصل'));
    expect(element.shadowRoot!.querySelector('.root')!.getAttribute('dir')).to.equal('rtl');
    expect(element.shadowRoot!.querySelector('a bdi')!.getAttribute('dir')).to.equal('ltr');
  });

  it('warns the webmaster of a surtaxed number, once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    // oxlint-disable-next-line no-console -- listened to, not spoken
    console.warn = (text: string) => warnings.push(text);
    try {
      const element = await fixture<AideHotlineElement>(
        html`<aide-hotline number="0826 00 12 34"></aide-hotline>`,
      );
      element.requestUpdate();
      await element.updateComplete;
      expect(shown(element)).to.contain('Appel payant');
    } finally {
      // oxlint-disable-next-line no-console -- given back
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([
      '<aide-hotline>: 08 26 00 12 34 costs callers more than an ordinary call (surtaxed).',
    ]);
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    it(`is accessible (${theme})`, async () => {
      const element = await fixture<AideHotlineElement>(
        html`<aide-hotline
          number="01 99 00 12 34"
          hours="mon-fri 9h-12h"
          theme=${theme}
        ></aide-hotline>`,
      );
      element.shadowRoot!.querySelector('details')!.open = true;
      await expect(element).to.be.accessible();
      const { height } = element.shadowRoot!.querySelector('a')!.getBoundingClientRect();
      expect(height).to.be.at.least(44);
    });
  }
});

describe('<aide-hotline> with a backend', () => {
  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  after(async () => {
    await worker.stop();
  });

  it('shows the fallback until the number has come', async () => {
    let answer: (document: Discovery) => void = () => undefined;
    const client = backend(() => new Promise((resolve) => (answer = resolve)));
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline .client=${client} .now=${() => monday}>Accueil</aide-hotline>`,
    );
    expect(shown(element)).to.equal('Chargement du numéro de téléphone…');
    expect(element.shadowRoot!.querySelector('slot:not([name])')).to.not.equal(null);
    answer(discovery);
    await waitUntil(() => shown(element).includes('02 61 91 00 00'));
    expect(shown(element)).to.contain('Allô Valmont');
    expect(shown(element)).to.contain('Ouvert maintenant, jusqu’à 17 h');
  });

  it('keeps what the page says when the backend is down', async () => {
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline
        number="01 99 00 12 34"
        .client=${backend(() => Promise.reject(new Error('down')))}
      ></aide-hotline>`,
    );
    await element.reload();
    await element.updateComplete;
    expect(shown(element)).to.contain('01 99 00 12 34');
    expect(shown(element)).to.not.contain('pas pu être chargé');
  });

  it('says that the number did not come, and tries again', async () => {
    let tries = 0;
    const client = backend(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('down')) : Promise.resolve(discovery);
    });
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline .client=${client}></aide-hotline>`,
    );
    await waitUntil(() => shown(element).includes('pas pu être chargé'));
    await expect(element).to.be.accessible();
    element.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => shown(element).includes('02 61 91 00 00'));
    expect(tries).to.equal(2);
  });

  it('says when the backend names no line', async () => {
    const { hotline: _, ...silent } = discovery;
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline .client=${backend(() => Promise.resolve(silent))}></aide-hotline>`,
    );
    await waitUntil(() => shown(element).startsWith('Aucun numéro'));
  });

  it('asks for the number when that of the page cannot be called', async () => {
    const element = await hotlineBelow('https://line.example/v1/', '04 65 71 00 4');
    await waitUntil(() => shown(element).includes('02 61 91 00 00'));
  });

  it('asks nothing for a number that can be called, until it is changed into one that cannot', async () => {
    const element = await hotlineBelow('https://changed.example/v1/', '01 99 00 12 34');
    expect(asked).to.not.include('https://changed.example/v1/');
    element.number = '01 99';
    await waitUntil(() => shown(element).includes('02 61 91 00 00'));
  });

  it('has words for a number that cannot be called on a page without backend', async () => {
    const element = await fixture<AideHotlineElement>(
      html`<aide-hotline number="04 65 71 00 4"></aide-hotline>`,
    );
    await element.updateComplete;
    expect(shown(element)).to.contain('Aucun numéro');
  });

  it('says so on a page without number and without backend', async () => {
    const element = await fixture<AideHotlineElement>(html`<aide-hotline></aide-hotline>`);
    await element.updateComplete;
    expect(shown(element)).to.contain('Aucun numéro');
  });
});
