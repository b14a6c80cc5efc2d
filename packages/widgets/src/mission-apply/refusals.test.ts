import { expect, oneEvent } from '@open-wc/testing';
import type { Mission } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { mission } from '../mission-list/testing/sample-missions.ts';
import type { LoadFailedEvent } from '../shared/load-failed-event.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import type { ApplicationSubmitEvent } from './mission-apply.events.ts';
import { applyClient, introduce, renderApply } from './testing/render-apply.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

describe('<mission-apply>, when one cannot apply', () => {
  forgetDrafts();

  const closed: [string, Partial<Mission> | Error, string][] = [
    ['over', { apply: { mode: 'closed', reason: 'past' } }, 'terminée'],
    ['paused', { apply: { mode: 'closed', reason: 'paused' } }, 'Revenez bientôt'],
    [
      'closed for a reason of a later version',
      { apply: { mode: 'closed', reason: 'x' } },
      'plus personne',
    ],
    ['of a later version', { apply: { mode: 'x' } }, 'plus personne'],
    ['elsewhere', { apply: { mode: 'external', url: 'https://asso.example/a' } }, 'autre site'],
    ['withdrawn', refusal('withdrawn', 410), 'n’est plus proposée'],
    ['unknown', refusal('not-found', 404), 'n’est plus proposée'],
  ];
  for (const [what, given, words] of closed) {
    it(`says why, and what to do: ${what}`, async () => {
      const client = applyClient(given instanceof Error ? given : mission('m7', given));
      const page = await renderApply({ client });

      expect(page.text('.notice')).to.include(words);
      expect(page.all('form')).to.deep.equal([]);
      expect(page.all('.notice a').map((link) => link.getAttribute('href'))).to.deep.equal(
        what === 'elsewhere' ? ['https://asso.example/a'] : [],
      );
      expect(page.text('.hotline')).to.include('Appeler le 01 99 00 00 12');
    });
  }

  it('never links to what is no web address', async () => {
    const apply = { mode: 'external', url: 'javascript:alert(1)' };
    const page = await renderApply({ client: applyClient(mission('m7', { apply })) });

    expect(page.all('.notice a')).to.deep.equal([]);
  });

  it('says that it was given no mission', async () => {
    const page = await renderApply({ attributes: { mission: '' } });

    expect(page.text('.notice')).to.include('ne sait pas pour quelle mission');
  });

  it('keeps the fallback and a retry when the mission cannot be had', async () => {
    const client = applyClient(refusal('unavailable', 503));
    const failed = oneEvent<LoadFailedEvent>(window, 'load-failed');
    const page = await renderApply({ client });

    expect((await failed).reason).to.include({ status: 503 });
    expect(page.all('slot').length).to.be.above(0);
    client.getMission = async () => mission('m7');
    page.one('.notice .button').click();
    await waitUntil(() => page.all('form').length === 1);
  });

  it('begins anew when it is given another mission', async () => {
    const client = applyClient();
    const page = await renderApply({ client });
    page.write('name', 'Camille');
    client.getMission = async (id) => mission(id, { title: 'Une autre' });
    page.element.setAttribute('mission', 'm8');
    await waitUntil(() => page.text('.about').includes('Une autre'));

    expect(page.one<HTMLInputElement>('#name').value).to.equal('');
  });

  const refusals: [string, number, string][] = [
    ['already-applied', 409, 'déjà répondu à cette mission'],
    ['mission-full', 409, 'liste d’attente'],
    ['mission-closed', 409, 'vient de fermer'],
    ['mission-not-published', 409, 'n’est plus proposée'],
    ['too-young', 422, 'ouverte aux plus jeunes'],
    ['consent-outdated', 422, 'Les informations sur vos données ont changé'],
    ['something-new', 409, 'the backend says something-new'],
  ];
  for (const [code, status, words] of refusals) {
    it(`says a refusal in its own words: ${code}`, async () => {
      const client = applyClient(undefined, () => Promise.reject(refusal(code, status)));
      const page = await renderApply({ client });
      await introduce(page);
      await page.goTo('Un mot pour l’organisation');
      await page.goTo('Vérifiez vos réponses');
      await page.go();
      await waitUntil(() => page.all('#outcome').length === 1);

      expect(page.text('#outcome')).to.include(words);
      expect(page.focused).to.equal('outcome');
    });
  }

  it('shows what the backend refused at its field', async () => {
    const error = { pointer: '#/person/email', code: 'invalid-format', detail: 'no such host' };
    const client = applyClient(undefined, () =>
      Promise.reject(refusal('validation-failed', 422, [error])),
    );
    const page = await renderApply({ client });
    await introduce(page);
    await page.goTo('Un mot pour l’organisation');
    await page.goTo('Vérifiez vos réponses');
    await page.go();
    await waitUntil(() => page.heading === 'Qui êtes-vous ?');

    expect(page.text('#email-error')).to.include('no such host');
  });

  it('lets the host page take over', async () => {
    const client = applyClient();
    const page = await renderApply({ client });
    page.element.addEventListener('application-submit', (event) => {
      event.preventDefault();
    });
    const about = oneEvent<ApplicationSubmitEvent>(page.element, 'application-submit');
    await introduce(page);
    await page.goTo('Un mot pour l’organisation');
    await page.goTo('Vérifiez vos réponses');
    await page.go();

    expect((await about).input.missionId).to.equal('m7');
    expect(client.sent).to.deep.equal([]);
  });
});
