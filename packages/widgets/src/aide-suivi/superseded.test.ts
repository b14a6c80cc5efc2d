import { expect } from '@open-wc/testing';
import type { Tracked } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { SuiviSession } from './suivi-session.ts';
import { keptToken } from './token-keeper.ts';
import {
  renderSuivi,
  settled,
  type SuiviClient,
  suiviClient,
  token,
  tracked,
} from './testing/render-suivi.ts';

const other = `${token}2`;

/** An answer that comes when the test wants it to. */
function later(): {
  answer: Promise<Tracked>;
  come: (it: Tracked) => void;
  fail: (it: unknown) => void;
} {
  let come: (tracked: Tracked) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const answer = new Promise<Tracked>((resolve, reject) => ([come, fail] = [resolve, reject]));
  return { answer, come, fail };
}

function sessionOf(client: SuiviClient): SuiviSession {
  return new SuiviSession({
    client: () => client,
    ready: async () => undefined,
    changed: () => undefined,
  });
}

describe('an answer that nobody waits for any more', () => {
  forgetDrafts();

  for (const outcome of ['answers', 'is refused'] as const) {
    it(`is not shown, and what is erased is what is shown: the first ${outcome}`, async () => {
      const first = later();
      const client = suiviClient(undefined, {
        track: async (asked) =>
          asked === other ? tracked({ reference: '2222-2222' }) : first.answer,
      });
      const session = sessionOf(client);
      const opening = session.open(token);
      await session.open(other);
      if (outcome === 'answers') first.come(tracked({ reference: '1111-1111' }));
      else first.fail(refusal('token-invalid', 401));
      const isNew = await opening;

      expect(session.tracked?.reference).to.equal('2222-2222');
      expect([session.trouble, session.busy]).to.deep.equal([undefined, false]);
      expect(keptToken()).to.equal(other);
      expect(isNew).to.equal(false);
      await session.erase();
      expect(client.calls.at(-1)).to.deep.equal(['withdraw', other]);
    });
  }

  it('does not open again what was closed meanwhile, nor tell that something was done', async () => {
    const renewed = later();
    const client = suiviClient(undefined, { actOnTracked: () => renewed.answer });
    const page = await renderSuivi({ client });
    let told = 0;
    page.element.addEventListener('suivi-changed', () => (told += 1));
    await page.press('do-renew');
    await page.press('leave');
    expect(page.heading).to.equal('Suivre une demande');
    page.write('code', 'abc');
    renewed.come(tracked());
    await page.settle();

    expect(page.heading).to.equal('Suivre une demande');
    expect(page.focused).to.equal('code');
    expect(keptToken()).to.equal(undefined);
    expect(told).to.equal(0);
  });

  it('gives way to the link that is opened while it is on its way', async () => {
    const renewed = later();
    const client = suiviClient(undefined, {
      actOnTracked: () => renewed.answer,
      track: async (asked) => tracked(asked === other ? { reference: '2222-2222' } : {}),
    });
    const page = await renderSuivi({ client });
    await page.press('do-renew');
    location.hash = `#t=${other}`;
    await waitUntil(() => client.calls.length === 3);
    await settled(page);
    renewed.come(tracked());
    await page.settle();

    expect(page.text('[part=facts]')).to.include('2222-2222');
  });
});

describe('<aide-suivi> that is moved in its page', () => {
  forgetDrafts();

  it('does not tell a second time what was done', async () => {
    const page = await renderSuivi();
    let told = 0;
    page.element.addEventListener('suivi-changed', () => (told += 1));
    await page.press('do-renew');
    expect(told).to.equal(1);
    const { parentElement } = page.element;
    const aside = document.createElement('div');
    parentElement?.append(aside);
    aside.append(page.element);
    await settled(page);

    expect(told).to.equal(1);
    expect(page.text('#said')).to.equal('C’est prolongé.');
  });
});
