import { expect, oneEvent } from '@open-wc/testing';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import type { SuiviChangedEvent } from './aide-suivi.events.ts';
import { renderSuivi, settled, suiviClient, token, tracked } from './testing/render-suivi.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

describe('<aide-suivi>', () => {
  forgetDrafts();

  it('opens with the link of a receipt, and takes the secret out of the address', async () => {
    const client = suiviClient();
    const before = history.length;
    const page = await renderSuivi({ client });

    expect(location.href).not.to.include(token);
    expect(history.length).to.equal(before);
    expect(client.calls).to.deep.equal([['track', token]]);
    expect(page.heading).to.equal('Votre demande d’aide');
  });

  it('says in plain words where it stands, what happens next and until when', async () => {
    const page = await renderSuivi();
    const text = page.text('.root');

    for (const words of [
      'Nous cherchons une personne pour vous aider.',
      'Une personne du service cherche quelqu’un, puis vous contacte.',
      'Courses – quelqu’un est trouvé',
      'Garde d’enfants – nous cherchons',
      '7K3M-92TQ',
      'Reçu le 20 novembre 2026',
      'Sans nouvelle de vous, cela s’arrête le 4 décembre 2026.',
      'Tout sera effacé le 20 février 2027 au plus tard.',
      '20 novembre 2026 – Envoyé (vous)',
      '21 novembre 2026 – Changement (le service)',
      'Rose Mercier',
      '26000 Valence',
    ]) {
      expect(text).to.include(words);
    }
  });

  it('offers what the backend offers, and nothing else', async () => {
    const actions = ['confirm', 'accept-place', 'a-later-version'];
    const page = await renderSuivi({ client: suiviClient(tracked({ actions })) });

    expect(page.all('[part=actions] button').map((one) => one.dataset['act'])).to.deep.equal([
      'do-confirm',
      'do-accept-place',
      'download',
      'leave',
    ]);
  });

  it('asks for an action, says what came of it, and tells the page without telling who', async () => {
    const after = tracked({ status: 'active', type: 'offer', actions: ['pause'] });
    const client = suiviClient(
      tracked({ status: 'pending-confirmation', type: 'offer', actions: ['confirm'] }),
      { actOnTracked: async () => after },
    );
    const page = await renderSuivi({ client });
    expect(page.text('.status')).to.include('que vous confirmiez votre adresse');
    const changed = oneEvent<SuiviChangedEvent>(window, 'suivi-changed');
    await page.press('do-confirm');

    expect((await changed).action).to.equal('confirm');
    expect(client.calls.at(-1)).to.deep.equal(['actOnTracked', token, 'confirm']);
    expect(page.text('#said')).to.equal('C’est confirmé.');
    expect(page.focused).to.equal('said');
    expect(page.text('.status')).to.include('Votre proposition est active.');
    expect(page.all('[data-act=do-pause]').length).to.equal(1);
  });

  it('asks once more before it erases, and then has nothing left', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    await page.press('ask-erase');
    expect(page.heading).to.equal('Tout effacer ?');
    expect(page.focused).to.equal('title');
    await page.press('keep');
    expect(page.heading).to.equal('Votre demande d’aide');
    expect(client.calls.some(([name]) => name === 'withdraw')).to.equal(false);

    await page.press('ask-erase');
    await page.press('erase');
    expect(client.calls.at(-1)).to.deep.equal(['withdraw', token]);
    expect(page.heading).to.equal('C’est effacé');
    expect(page.text('.root')).not.to.include('Rose');
    expect(
      JSON.stringify([Object.values(sessionStorage), Object.values(localStorage)]),
    ).not.to.include(token);
  });

  it('says whom to call once all is erased, and opens another request', async () => {
    const page = await renderSuivi();
    await page.press('ask-erase');
    await page.press('erase');
    expect(page.all('a[href^="tel:"]').length).to.equal(1);
    await page.press('leave');
    expect(page.heading).to.equal('Suivre une demande');
    expect(page.focused).to.equal('title');
    expect(page.all('#code').length).to.equal(1);
  });

  it('hands out everything that is held, as it is now', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return '#saved';
    };
    await page.press('download');
    await waitUntil(() => saved.length === 1);
    URL.createObjectURL = createObjectURL;

    expect(JSON.parse(await new Blob(saved).text())).to.deep.equal(tracked());
    expect(page.text('#said')).to.include('enregistré sur votre appareil');
  });

  it('survives a reload of the tab, and forgets at once when it is closed', async () => {
    await renderSuivi();
    const client = suiviClient();
    const page = await renderSuivi({ client, hash: '' });
    expect(client.calls).to.deep.equal([['track', token]]);
    await page.press('leave');
    expect(page.heading).to.equal('Suivre une demande');

    const later = suiviClient();
    await renderSuivi({ client: later, hash: '' });
    expect(later.calls).to.deep.equal([]);
  });

  it('follows another link that is opened in the same page', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    location.hash = `#t=${token}2`;
    await waitUntil(() => client.calls.length === 2);
    await settled(page);

    expect(client.calls[1]).to.deep.equal(['track', `${token}2`]);
    expect(location.hash).to.equal('');
  });

  it('shows the mission and the place of a volunteer', async () => {
    const held = tracked({
      type: 'application',
      status: 'waitlisted',
      mission: { id: 'm', title: 'Lire à deux', startAt: '2036-12-06T09:00:00+01:00' },
      actions: ['accept-place', 'decline-place'],
      needs: undefined,
    });
    const page = await renderSuivi({ client: suiviClient(held) });

    expect(page.text('[part=facts]')).to.include('Lire à deux (6 décembre 2036)');
    expect(page.text('[data-act=do-accept-place]')).to.equal('Je prends la place');
  });

  it('shows the truth again when what it shows is out of date', async () => {
    const now = tracked({ status: 'cancelled', actions: ['withdraw'] });
    let asked = 0;
    const client = suiviClient(undefined, {
      track: async () => ((asked += 1) === 1 ? tracked() : now),
      actOnTracked: () => Promise.reject(refusal('state-conflict', 409)),
    });
    const page = await renderSuivi({ client });
    await page.press('do-renew');

    expect(page.text('#trouble')).to.include('la situation a changé');
    expect(page.text('.status')).to.equal('C’est annulé.');
  });
});
