import { expect, oneEvent } from '@open-wc/testing';
import type { MissionAppliedEvent } from '../mission-apply/mission-apply.events.ts';
import type { Mission } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import type { MissionApplyElement } from '../mission-apply/mission-apply.ts';
import { applyClient } from '../mission-apply/testing/render-apply.ts';
import { FormPage } from '../shared/form/testing/form-page.ts';
import type { MissionListElement } from './mission-list.ts';
import { page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, textOf } from './testing/render-list.ts';
import { mission } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

/** A list of one mission, open, of a backend that takes applications. */
async function opened(more: Partial<Mission> = {}, lang = 'fr'): Promise<MissionListElement> {
  const given = mission('m7', more);
  const client = applyClient(given);
  client.listMissions = async () => page([given]);
  const list = await renderList({ client, lang, attributes: { theme: 'dark' } });
  one(list, '[data-id=m7]').click();
  await waitUntil(() => all(list, '.detail').length === 1);
  return list;
}

async function form(list: MissionListElement): Promise<FormPage> {
  one(list, '[data-act=apply]').click();
  await waitUntil(() => all(list, 'mission-apply').length === 1);
  const found = new FormPage(one<MissionApplyElement>(list, 'mission-apply'));
  await waitUntil(() => found.all('form').length === 1);
  return found;
}

describe('applying to the mission that is open', () => {
  keepAddress();
  forgetDrafts();

  it('opens the form in place of the button, in the language and looks of the list', async () => {
    const list = await opened({}, 'en');
    expect(all(list, 'mission-apply')).to.deep.equal([]);
    const found = await form(list);

    expect(found.heading).to.equal('Who are you?');
    expect(found.one('.root').dataset['theme']).to.equal('dark');
    expect(all(list, '[data-act=apply]')).to.deep.equal([]);
    expect(list.shadowRoot?.activeElement?.id).to.equal('apply-title');
  });

  it('lets the page hear of the application', async () => {
    const list = await opened();
    const found = await form(list);
    const applied = oneEvent<MissionAppliedEvent>(document.body, 'mission-applied');
    found.write('name', 'Camille Martin');
    found.write('phone', '06 39 98 00 12');
    await found.goTo('Votre âge');
    await found.choose('yes');
    await found.goTo('Un mot pour l’organisation');
    await found.goTo('Vérifiez vos réponses');
    await found.go();

    expect((await applied).mission).to.equal('m7');
  });

  it('speaks through the list, whose light DOM is the page’s', async () => {
    const list = await opened();
    const found = await form(list);
    expect(found.element.querySelector('[aria-live]')).to.equal(null);
    expect(list.querySelectorAll('[aria-live]').length).to.equal(2);
    const apply = one<MissionApplyElement>(list, 'mission-apply');
    const down = new Error('the backend is away');
    apply.client = { ...applyClient(mission('m7')), discover: () => Promise.reject(down) };
    await apply.reload();
    expect(list.querySelector('[aria-live=assertive]')?.textContent).not.to.equal('');
  });

  it('keeps the form while the mission is shared, and closes it with the mission', async () => {
    const list = await opened();
    await form(list);
    one(list, '[data-act=calendar], [data-act=share]').click();
    await list.updateComplete;
    expect(all(list, 'mission-apply').length).to.equal(1);
    one(list, '#back').click();
    await waitUntil(() => all(list, '.detail').length === 0);
    one(list, '[data-id=m7]').click();
    await waitUntil(() => all(list, '.detail').length === 1);

    expect(all(list, 'mission-apply')).to.deep.equal([]);
  });

  it('offers the waiting list of a mission that is full', async () => {
    const list = await opened({ apply: { mode: 'closed', reason: 'full' } });
    expect(textOf(list, '.apply')).to.include('Toutes les places sont prises');
    expect(textOf(list, '[data-act=apply]')).to.equal('Être sur la liste d’attente');
    const found = await form(list);

    expect(found.heading).to.equal('Toutes les places sont prises');
  });

  it('stays closed for what is over, paused or elsewhere', async () => {
    for (const apply of [
      { mode: 'closed', reason: 'past' },
      { mode: 'closed', reason: 'paused' },
      { mode: 'external', url: 'https://asso.example/' },
    ]) {
      const list = await opened({ apply });
      expect(all(list, '[data-act=apply]')).to.deep.equal([]);
    }
  });
});
