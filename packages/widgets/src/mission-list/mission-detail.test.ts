import { expect } from '@open-wc/testing';
import { ProblemError } from '@coup-de-main/client';
import type { Mission } from '@coup-de-main/protocol';
import type { MissionListElement } from './mission-list.ts';
import { fakeClient, page, plainDiscovery } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, spoken, textOf } from './testing/render-list.ts';
import { mission } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

/** A list that holds one mission, open. */
async function opened(more: Partial<Mission>, discovery = {}): Promise<MissionListElement> {
  const list = await renderList({
    client: fakeClient({ listMissions: async () => page([mission('x', more)]), ...discovery }),
  });
  one(list, '[data-id=x]').click();
  await waitUntil(() => all(list, '.detail').length === 1);
  return list;
}

describe('one mission in full', () => {
  keepAddress();

  it('shows everything that the mission says', async () => {
    const list = await renderList();
    one(list, '[data-id=m1]').click();
    await waitUntil(() => all(list, '.detail').length === 1);
    const text = textOf(list, '.detail');

    for (const words of [
      'Samedi 5 décembre',
      '12 rue des Tilleuls, 26000 Valence',
      'à 850 m',
      'Quelques heures',
      '3 sur 8 encore libres',
      'Personnes en difficulté, Parents',
      'À partir de 16 ans',
      'Solidarité et insertion',
      'Près des transports en commun, Accès en fauteuil roulant',
      'Pouvoir porter 5 kg',
      'Depuis 2009, nous distribuons des repas.',
      'Source : Réseau des épiceries',
      'Licence : Licence Ouverte 2.0',
      'Mise à jour le 20 novembre 2026',
    ]) {
      expect(text).to.include(words);
    }
    expect(list.shadowRoot?.activeElement).to.equal(one(list, '.headline'));
    expect(all(list, '.card').every((card) => card.getBoundingClientRect().height === 0)).to.equal(
      true,
    );
  });

  it('keeps paragraphs, and makes nothing of a text but text', async () => {
    const list = await opened({
      description: 'Un <b>deux</b>\nhttps://mal.example/\n\n<img src=x onerror=alert(1)>',
    });

    expect(all(list, '.lines').map((one) => one.textContent)).to.deep.equal([
      'Un <b>deux</b>\nhttps://mal.example/',
      '<img src=x onerror=alert(1)>',
    ]);
    expect(all(list, '.lines *')).to.have.length(0);
  });

  it('says which other site an external application opens', async () => {
    const list = await opened({ apply: { mode: 'external', url: 'https://asso.example/go' } });

    expect(one<HTMLAnchorElement>(list, '.apply a').href).to.equal('https://asso.example/go');
    expect(textOf(list, '.apply')).to.include('autre site : asso.example');
  });

  it('offers the mission’s page and the phone where it cannot take the application itself', async () => {
    const list = await opened({ apply: { mode: 'protocol' } });

    expect(all(list, '.apply a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://entraide.example/e/mission-list/x',
      'tel:+33199000012',
    ]);
    expect(textOf(list, '.apply')).to.include('Appeler le 01 99 00 00 12');
  });

  it('sends to the organisation where there is neither page nor phone', async () => {
    const list = await opened({}, { discover: async () => plainDiscovery });

    expect(textOf(list, '.apply')).to.include('contactez l’organisation');
    expect(all(list, '.apply a')).to.have.length(0);
  });

  const reasons: [string | undefined, string][] = [
    ['full', 'Toutes les places sont prises'],
    ['past', 'est terminée'],
    ['paused', 'ne cherche personne pour le moment'],
    ['a-reason-of-2031', 'ne prend plus personne'],
    [undefined, 'ne prend plus personne'],
  ];
  for (const [reason, words] of reasons) {
    it(`says why nobody can apply: ${String(reason)}`, async () => {
      const list = await opened({ apply: { mode: 'closed', ...(reason && { reason }) } });

      expect(textOf(list, '.apply')).to.include(words);
      expect(all(list, '.apply a, .apply button')).to.have.length(0);
    });
  }

  it('never links to anything but http(s)', async () => {
    const hostile = 'javascript:alert(1)';
    const list = await opened({
      apply: { mode: 'external', url: hostile },
      organization: { id: 'o', name: 'Asso', url: hostile },
      provenance: { sourceName: 'S', sourceId: '1', sourceUrl: hostile },
    });
    const links = all(list, '.detail a').map((link) => link.getAttribute('href') ?? '');

    expect(links.filter((href) => !/^(https?|tel):/.test(href))).to.deep.equal([]);
  });

  it('copies the link where the device cannot share, and says so', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writeText = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => void copied.push(text);
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const list = await opened({});

    one(list, '[data-act=share]').click();
    await waitUntil(() => spoken(list).includes('Le lien est copié'));
    clipboard.writeText = writeText;

    expect(new URL(copied[0] ?? '').searchParams.get('cdm-mission')).to.equal('x');
    expect(textOf(list, '.said')).to.include('Le lien est copié');
  });

  it('hands out a file for the agenda when there is a date, and prints', async () => {
    const dated = await opened({ schedule: { startAt: '2026-12-05T09:00:00+01:00' } });
    const files: string[] = [];
    const printed: unknown[] = [];
    const original = { click: HTMLAnchorElement.prototype.click, print: globalThis.print };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      files.push(this.download);
    };
    globalThis.print = () => void printed.push(true);
    all(dated, '[data-act=calendar], [data-act=print]').forEach((button) =>
      button.dispatchEvent(new MouseEvent('click')),
    );
    await waitUntil(() => printed.length === 1 && files.length === 1);
    Object.assign(globalThis, { print: original.print });
    HTMLAnchorElement.prototype.click = original.click;

    expect(files).to.deep.equal(['mission.ics']);
    expect(all(await opened({}), '[data-act=calendar]')).to.have.length(0);
  });

  it('lets the page show the mission itself', async () => {
    const list = await renderList();
    const selected: string[] = [];
    list.addEventListener('mission-select', (event) => {
      event.preventDefault();
      selected.push(event.mission.id);
    });

    one(list, '[data-id=m2]').click();
    await list.updateComplete;

    expect(selected).to.deep.equal(['m2']);
    expect(all(list, '.detail')).to.have.length(0);
  });

  it('opens a mission that the list does not hold, and says when it is gone', async () => {
    const gone = new ProblemError({ type: 'x', title: 'Gone', status: 410, code: 'withdrawn' });
    const list = await renderList({
      client: fakeClient({
        getMission: async (id) => {
          if (id === 'old') throw gone;
          return mission(id, { title: 'Une autre' });
        },
      }),
    });

    await list.open('other');
    expect(textOf(list, '.headline')).to.equal('Une autre');
    await list.open('old');
    expect(textOf(list, '.notice')).to.include('n’est plus proposée');
    expect(list.shadowRoot?.activeElement?.id).to.equal('detail-title');
  });

  it('offers a way back as a button, not a bar, though no mission came', async () => {
    const getMission = () => Promise.reject(new Error('down'));
    const list = await renderList({ client: fakeClient({ getMission }) });
    await list.open('old');

    const way = one(list, '#back').getBoundingClientRect().width;
    expect(way).to.be.below(list.getBoundingClientRect().width / 2);
  });
});
