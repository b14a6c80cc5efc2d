import { expect, oneEvent } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { mission } from '../mission-list/testing/sample-missions.ts';
import { sampleReceipt } from '../shared/form/testing/fake-backend.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import type { MissionAppliedEvent } from './mission-apply.events.ts';
import { applyClient, demanding, introduce, renderApply } from './testing/render-apply.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const optional = 'Un mot pour l’organisation';
const check = 'Vérifiez vos réponses';

async function toCheck(page: FormPage): Promise<void> {
  await introduce(page);
  await page.goTo(optional);
  await page.goTo(check);
}

describe('<mission-apply>', () => {
  forgetDrafts();

  it('takes an application by phone, from the first question to the receipt', async () => {
    const client = applyClient();
    const page = await renderApply({ client });
    expect(page.text('.about b')).to.equal('Mission m7');
    const applied = oneEvent<MissionAppliedEvent>(page.element, 'mission-applied');
    await toCheck(page);
    await page.go();
    const { mission: id, receipt } = await applied;

    expect(id).to.equal('m7');
    expect('manageToken' in receipt).to.equal(false);
    expect(client.sent.map(({ input }) => input)).to.deep.equal([
      {
        missionId: 'm7',
        person: { name: 'Camille Martin', phone: '+33639980012' },
        adult: true,
        consent: { version: '2026-11', by: 'self' },
        lang: 'fr',
      },
    ]);
    await waitUntil(() => page.heading === 'C’est enregistré');
    expect(page.text('.receipt')).to.include('L’organisation va vous répondre.');
  });

  it('asks for what the mission asks for, and sends it', async () => {
    const client = applyClient(demanding);
    const page = await renderApply({ client });
    await introduce(page);
    await page.goTo('Ce qu’il faut pour cette mission');
    await page.go();
    expect(page.all('#summary li').length).to.equal(2);
    for (const box of page.all('.option input')) box.click();
    await page.goTo('Quels moments vous conviennent ?');
    expect(page.all('.option').map((one) => one.textContent?.trim())).to.deep.equal([
      'Mardi, matin',
      'Samedi 6 décembre, soir',
    ]);
    await page.choose('2036-12-06 evening');
    await page.goTo('Pourquoi voulez-vous aider ?');
    await page.go();
    expect(page.text('#message-error')).to.include('Écrivez une ou deux phrases');
    page.write('message', 'J’aime lire.');
    await page.goTo(check);
    await page.go();
    await waitUntil(() => client.sent.length === 1);

    expect(client.sent[0]?.input).to.include({ adult: true, message: 'J’aime lire.' });
    expect(client.sent[0]?.input).to.deep.include({
      acceptedPrerequisites: ['Aimer lire', 'Parler fort'],
      slots: [{ date: '2036-12-06', dayPart: 'evening' }],
    });
  });

  it('asks who is not adult for the year of birth, and says who is too young what to do', async () => {
    const client = applyClient(mission('m7', { openToMinors: true, minimumAge: 16 }));
    const page = await renderApply({ client });
    await introduce(page);
    await page.choose('no');
    await page.go();
    expect(page.text('#birthYear-error')).to.include('quatre chiffres');
    const year = new Date().getFullYear();
    page.write('birthYear', String(year - 15));
    await page.go();
    expect(page.text('#birthYear-error')).to.include('16 ans');
    page.write('birthYear', String(year - 16));
    await page.goTo(optional);
    await page.goTo(check);
    await page.go();
    await waitUntil(() => client.sent.length === 1);
    expect(client.sent[0]?.input).to.include({ adult: false, birthYear: year - 16 });
  });

  it('does not ask for the year where the mission takes adults alone', async () => {
    const page = await renderApply({ client: applyClient(mission('m7', { openToMinors: false })) });
    await introduce(page);
    await page.choose('no');
    await page.go();

    expect(page.text('#adult-error')).to.include('18 ans');
    expect(page.all('#birthYear')).to.deep.equal([]);
  });

  it('offers the waiting list of a mission that is full', async () => {
    const client = applyClient(mission('m7', { places: { count: 4, left: 0 } }));
    const page = await renderApply({ client });
    expect(page.heading).to.equal('Toutes les places sont prises');
    await page.go();
    expect(page.text('#waiting-error')).to.include('choisissez une autre mission');
    await page.choose('yes');
    await page.goTo('Qui êtes-vous ?');
    await toCheck(page);
    await page.go();
    await waitUntil(() => client.sent.length === 1);
    expect(client.sent[0]?.input).to.include({ waitingList: true });
  });

  it('asks for the waiting list when the last place has just gone, and loses no answer', async () => {
    const client = applyClient(undefined, async (attempt) => {
      if (attempt === 1) throw refusal('mission-full', 409);
      return { ...sampleReceipt, next: 'waiting-list' };
    });
    const page = await renderApply({ client });
    await toCheck(page);
    await page.go();
    await waitUntil(() => page.all('#outcome').length === 1);
    expect(page.text('#outcome')).to.include('La dernière place vient d’être prise');
    await page.go();
    expect(page.heading).to.equal('Toutes les places sont prises');
    await page.choose('yes');
    await page.goTo(check);
    await page.go();
    await waitUntil(() => page.heading === 'C’est enregistré');

    expect(client.sent[1]?.input).to.deep.include({
      waitingList: true,
      person: { name: 'Camille Martin', phone: '+33639980012' },
    });
  });
});
