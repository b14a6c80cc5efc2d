import { expect, oneEvent } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { takingClient, takingDiscovery } from '../shared/form/testing/fake-backend.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import type { MissionProposedEvent, ProposalSubmitEvent } from './mission-form.events.ts';
import { proposalClient, renderMissionForm } from './testing/render-mission-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

/** Fills in what every proposal needs, up to the check page. */
async function toCheck(page: FormPage): Promise<void> {
  page.write('organization', 'Les Amis du quartier');
  await page.goTo('La mission');
  page.write('mission-title', 'Lire à deux voix');
  await page.choose('isolation-contact');
  page.write('description', 'Vous lisez une heure avec une personne âgée.');
  await page.goTo('Où ?');
  await page.choose('no');
  page.write('place', '26000');
  await page.goTo('Quand ?');
  await page.goTo('Les bénévoles');
  await page.goTo('Qui peut-on joindre ?');
  page.write('name', 'Rose Mercier');
  page.write('email', 'rose@amis.example');
  await page.goTo('Vérifiez vos réponses');
}

describe('<mission-form>', () => {
  forgetDrafts();

  it('takes a proposal, from the first question to the receipt', async () => {
    const client = proposalClient();
    const page = await renderMissionForm({ client });
    const proposed = oneEvent<MissionProposedEvent>(page.element, 'mission-proposed');
    await toCheck(page);
    await page.go();

    expect('manageToken' in (await proposed).receipt).to.equal(false);
    expect(client.sent.map(({ input }) => input)).to.deep.equal([
      {
        organization: { name: 'Les Amis du quartier' },
        person: { name: 'Rose Mercier', email: 'rose@amis.example' },
        mission: {
          title: 'Lire à deux voix',
          category: 'isolation-contact',
          description: 'Vous lisez une heure avec une personne âgée.',
          remote: 'no',
          address: { postalCode: '26000' },
        },
        consent: { version: '2026-11', by: 'self' },
        lang: 'fr',
      },
    ]);
    await waitUntil(() => page.heading === 'C’est enregistré');
  });

  it('asks for no place of what is done from home', async () => {
    const page = await renderMissionForm({ attributes: { steps: 'one-page' } });
    expect(page.all('#place').length).to.equal(1);
    await page.choose('full');

    expect(page.all('#place')).to.deep.equal([]);
  });

  const wrong: [field: string, text: string, sentence: string][] = [
    ['siret', '123', 'quatorze chiffres'],
    ['url', 'amis point fr', 'https://exemple.fr'],
    ['mission-title', 'ab', 'au moins trois lettres'],
    ['mission-title', 'Appelez le 06 39 98 00 12', 'numéros de téléphone'],
    ['description', 'Écrivez à rose@amis.example', 'adresses e-mail'],
    ['hours', 'voir https://amis.example', 'liens'],
    ['date', '2020-01-01', 'date à venir'],
    ['wanted', '0', 'entre 1 et 1000'],
    ['wanted', 'dix', 'entre 1 et 1000'],
    ['prerequisites', 'a\nb\nc\nd', 'trois lignes'],
    ['prerequisites', 'x'.repeat(101), 'trois lignes'],
    ['email', 'rose', 'nom@exemple.fr'],
  ];
  for (const [field, text, sentence] of wrong) {
    it(`says how to write it: ${field} "${text.slice(0, 26)}"`, async () => {
      const page = await renderMissionForm({ attributes: { steps: 'one-page' } });
      page.write(field, text);
      await page.go();

      expect(page.text(`#${field}-error`)).to.include(sentence);
    });
  }

  it('shows what the backend refused at its field', async () => {
    const error = { pointer: '#/mission/title', code: 'contact-in-text' };
    const client = proposalClient(() => Promise.reject(refusal('validation-failed', 422, [error])));
    const page = await renderMissionForm({ client });
    await toCheck(page);
    await page.go();
    await waitUntil(() => page.heading === 'La mission');

    expect(page.text('#mission-title-error')).to.include('Enlevez de ce texte');
  });

  it('lets the host page take over', async () => {
    const client = proposalClient();
    const page = await renderMissionForm({ client });
    page.element.addEventListener('proposal-submit', (event) => {
      event.preventDefault();
    });
    const about = oneEvent<ProposalSubmitEvent>(page.element, 'proposal-submit');
    await toCheck(page);
    await page.go();

    expect((await about).input.mission.title).to.equal('Lire à deux voix');
    expect(client.sent).to.deep.equal([]);
  });

  it('says so where the backend takes no proposals', async () => {
    const { missionProposals: _, ...endpoints } = takingDiscovery.endpoints;
    const discovery = { ...takingDiscovery, endpoints };
    const client = takingClient(undefined, { discover: async () => discovery });
    const page = await renderMissionForm({ client });

    expect(page.text('.notice')).to.include('ne reçoit pas de réponses en ligne');
  });
});
