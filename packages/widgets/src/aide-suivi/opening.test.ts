import { expect } from '@open-wc/testing';
import { TransportError } from '@coup-de-main/client';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { takingDiscovery } from '../shared/form/testing/fake-backend.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { SuiviSession } from './suivi-session.ts';
import { keepToken, keptToken, tokenIn } from './token-keeper.ts';
import { renderSuivi, suiviClient, token, tracked } from './testing/render-suivi.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

describe('the secret', () => {
  forgetDrafts();

  it('is found in a code, in a whole link, across line breaks, and nowhere else', () => {
    expect(tokenIn(token)).to.equal(token);
    expect(tokenIn(`  https://valmont.example/e/suivi#t=${token} `)).to.equal(token);
    expect(tokenIn(`${token.slice(0, 20)}\n${token.slice(20)}`)).to.equal(token);
    expect(['', 'abc', `${token} !`, '<img>'.repeat(9)].map(tokenIn)).to.deep.equal(
      Array(4).fill(undefined),
    );
  });

  it('is remembered for half an hour, in this tab alone', () => {
    keepToken(token, 1000);
    expect(keptToken(1000 + 29 * 60_000)).to.equal(token);
    expect(keptToken(1000 + 31 * 60_000)).to.equal(undefined);
    expect(keptToken(1000)).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
    sessionStorage.setItem('cdm-suivi', 'not ours');
    expect(keptToken()).to.equal(undefined);
  });
});

describe('<aide-suivi> without a link', () => {
  forgetDrafts();

  it('opens with the code, and says what is wrong with half of one', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client, hash: '' });
    expect(page.heading).to.equal('Suivre une demande');
    page.write('code', 'abc');
    page.one('[part=code] .button').click();
    await page.settle();
    expect(page.text('#code-error')).to.include('au moins 22');
    expect(page.focused).to.equal('summary');
    expect(client.calls).to.deep.equal([]);

    page.write('code', `https://x.example/e/suivi#t=${token}`);
    page.one('[part=code] .button').click();
    await page.settle();
    expect(client.calls).to.deep.equal([['track', token]]);
    // What is open is shown by a chunk of its own.
    await waitUntil(() => page.heading === 'Votre demande d’aide', page.heading, { timeout: 5000 });
    await page.settle();
    expect(page.focused).to.equal('title');
  });

  it('sends lost links again, and says the same whether the address is known or not', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client, hash: '' });
    page.write('email', 'rose');
    page.one('[part=resend] .button').click();
    await page.settle();
    expect(page.text('#email-error')).to.include('adresse e-mail entière');

    page.write('email', 'rose@amis.example');
    page.one('[part=resend] .button').click();
    await page.settle();
    expect(client.calls).to.deep.equal([
      ['resendLinks', { email: 'rose@amis.example', lang: 'fr' }],
    ]);
    expect(page.text('#said')).to.include('Si cette adresse a une demande en cours');
    expect(page.focused).to.equal('said');
  });

  it('says that a link no longer opens anything, forgets it, and offers a new one', async () => {
    const client = suiviClient(undefined, {
      track: () => Promise.reject(refusal('token-invalid', 401)),
    });
    const page = await renderSuivi({ client });

    expect(page.text('#trouble')).to.include('ne marche pas ou ne marche plus');
    expect(page.all('[part=resend]').length).to.equal(1);
    expect(keptToken()).to.equal(undefined);
  });

  it('keeps the secret when the network fails, and tries again when asked', async () => {
    let down = true;
    const client = suiviClient(undefined, {
      track: async () => {
        if (down) throw new TransportError('network', 'x');
        return tracked();
      },
    });
    const page = await renderSuivi({ client });
    expect(page.text('.root')).to.include('ne s’affiche pas pour le moment');
    expect(page.text('#trouble')).to.include('Vérifiez votre connexion');
    down = false;
    await page.press('reload');

    expect(page.heading).to.equal('Votre demande d’aide');
  });

  it('says whom to call who has neither code nor e-mail, and when the backend is down too', async () => {
    const page = await renderSuivi({ hash: '' });
    expect(page.text('.hotline')).to.include('01 99 00 00 12');

    const client = suiviClient(undefined, { discover: () => Promise.reject(new Error('down')) });
    const attributes = { 'hotline-number': '+33199000099', 'hotline-price': 'Appel gratuit' };
    const down = await renderSuivi({ client, hash: '', attributes });
    expect(down.text('.hotline')).to.include('01 99 00 00 99').and.to.include('Appel gratuit');
  });

  it('says so where the backend follows nothing', async () => {
    const { tracking: _, ...endpoints } = takingDiscovery.endpoints;
    const client = suiviClient();
    client.discover = async () => ({ ...takingDiscovery, endpoints });
    const page = await renderSuivi({ client, hash: '' });

    expect(page.text('.root')).to.include('Le suivi en ligne n’existe pas ici.');
    expect(page.all('form')).to.deep.equal([]);
  });
});

describe('what shows an open submission', () => {
  forgetDrafts();

  it('is told when it cannot be had, and asked for again', async () => {
    const lost = new Error('the chunk did not come');
    let there = false;
    const session = new SuiviSession({
      client: () => suiviClient(),
      ready: async () => {
        if (!there) throw lost;
      },
      changed: () => undefined,
    });
    await session.open(token);
    expect([session.trouble, session.tracked, session.hasToken]).to.deep.equal([
      { failure: lost, again: 'reload' },
      undefined,
      true,
    ]);
    there = true;
    await session.reload();
    expect([session.trouble, session.page]).to.deep.equal([undefined, 'shown']);
  });
});
