import { expect } from '@open-wc/testing';
import { type Client, TransportError } from '@coup-de-main/client';
import type { Tracked } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { renderSuivi, save, suiviClient, token, tracked } from './testing/render-suivi.ts';
import { carriedOver, editAnswers } from './tracked-edit.ts';

const offline = new TransportError('network', 'x', { outcome: 'not-sent' });
const typedIn = (page: FormPage, name: string): string =>
  page.one<HTMLInputElement>(`#${name}`).value;

/** A method that fails first, and then answers as `suiviClient` does. */
function failingOnce<Name extends 'changeTracked' | 'actOnTracked'>(
  name: Name,
): Pick<Client, Name> {
  let failed = false;
  const method = async (): Promise<Tracked> => {
    if (failed) return tracked();
    failed = true;
    throw offline;
  };
  return { [name]: method } as unknown as Pick<Client, Name>;
}

describe('<aide-suivi> that failed', () => {
  forgetDrafts();

  it('keeps what was typed, and saves it when asked to try again', async () => {
    const client = suiviClient(undefined, failingOnce('changeTracked'));
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('name', 'Rose B.');
    await save(page);
    expect(page.heading).to.equal('Modifier vos réponses');
    expect(page.focused).to.equal('trouble');
    page.write('note-0', 'Au deuxième.');
    page.one('#trouble button').click();
    await page.settle();

    expect(client.calls.map(([name]) => name)).to.deep.equal([
      'track',
      'changeTracked',
      'changeTracked',
    ]);
    expect(client.calls[2]?.[2]).to.deep.equal({
      person: { name: 'Rose B.' },
      needs: [
        { type: 'groceries', note: 'Au deuxième.' },
        { type: 'childcare', children: ['3-5'] },
      ],
    });
    expect(page.text('#said')).to.equal('Vos changements sont enregistrés.');
  });

  it('keeps what is typed while the request is on its way', async () => {
    let fail: (reason: unknown) => void = () => undefined;
    const client = suiviClient(undefined, {
      changeTracked: () => new Promise((_, reject) => (fail = reject)),
    });
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('name', 'Rose B.');
    await save(page);
    page.write('email', 'rose.b@amis.example');
    fail(offline);
    await page.settle();

    expect(typedIn(page, 'email')).to.equal('rose.b@amis.example');
    expect(typedIn(page, 'name')).to.equal('Rose B.');
  });

  it('goes nowhere before a request has ended: what comes of it is shown where it was asked', async () => {
    const client = suiviClient(undefined, { changeTracked: () => new Promise(() => undefined) });
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('name', 'Rose B.');
    await save(page);
    expect(page.one('[data-act=keep]').ariaDisabled).to.equal('true');
    await page.press('keep');
    expect(page.heading).to.equal('Modifier vos réponses');
  });

  it('tries the action again that failed', async () => {
    const client = suiviClient(undefined, failingOnce('actOnTracked'));
    const page = await renderSuivi({ client });
    await page.press('do-renew');
    page.one('#trouble button').click();
    await page.settle();

    expect(client.calls.slice(1)).to.deep.equal([
      ['actOnTracked', token, 'renew'],
      ['actOnTracked', token, 'renew'],
    ]);
    expect(page.text('#said')).to.equal('C’est prolongé.');
  });
});

describe('<aide-suivi> when somebody else has changed the file meanwhile', () => {
  forgetDrafts();

  const person = { name: 'Rose Mercier', phone: '+33639980099', email: 'rose@amis.example' };
  const theirs = tracked({ version: 4, data: { ...tracked().data, person } });

  /** Somebody types a name; what is held is `now` when they save. */
  async function savedTooLate(now: Tracked): Promise<{ page: FormPage; calls: unknown[][] }> {
    let version = 3;
    const client = suiviClient(undefined, {
      track: async () => (version === 3 ? tracked() : now),
      changeTracked: async () => {
        if (version === 4) return now;
        version = 4;
        throw refusal('version-mismatch', 412);
      },
    });
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('name', 'Rose B.');
    await save(page);
    expect(page.text('#trouble')).to.include('a changé entre-temps');
    return { page, calls: client.calls as unknown[][] };
  }

  it('keeps what was typed, shows what is new, and saves nothing but what was typed', async () => {
    const { page, calls } = await savedTooLate(theirs);
    expect(page.heading).to.equal('Modifier vos réponses');
    expect(typedIn(page, 'name')).to.equal('Rose B.');
    expect(typedIn(page, 'phone')).to.equal('06 39 98 00 99');
    page.one('#trouble button').click();
    await page.settle();

    expect(calls.at(-1)).to.deep.equal([
      'changeTracked',
      token,
      { person: { name: 'Rose B.' } },
      { version: 4 },
    ]);
  });

  it('shows where it stands when nothing can be changed any more', async () => {
    const { page, calls } = await savedTooLate({ ...theirs, actions: ['withdraw'] });
    expect(page.heading).to.equal('Votre demande d’aide');
    page.one('#trouble button').click();
    await page.settle();
    expect(calls.at(-1)).to.deep.equal(['track', token]);
  });

  it('never moves a note to another need', () => {
    const needs = [{ type: 'pharmacy' }, { type: 'childcare', children: ['3-5'] }];
    const now = tracked({ data: { ...tracked().data, needs } });
    const typed = { ...editAnswers(tracked()), 'note-0': 'Lourd.', 'note-1': 'Le soir.' };
    const carried = carriedOver(typed, tracked(), now);
    expect([carried['note-0'], carried['note-1']]).to.deep.equal(['', 'Le soir.']);
  });
});

describe('<aide-suivi> asked for a lost link', () => {
  forgetDrafts();

  async function resend(page: FormPage, email: string): Promise<void> {
    page.write('email', email);
    page.one('[part=resend] .button').click();
    await page.settle();
  }

  it('says in its own words that an address cannot be written to', async () => {
    const errors = [{ code: 'invalid-format', pointer: '#/email' }];
    const client = suiviClient(undefined, {
      resendLinks: () => Promise.reject(refusal('validation-failed', 422, errors)),
    });
    const page = await renderSuivi({ client, hash: '' });
    await resend(page, 'josé@exemple.fr');

    expect(page.text('#email-error')).to.include('adresse e-mail entière');
    expect(page.text('.root')).not.to.include('the backend says');
    expect(page.focused).to.equal('summary');
  });

  it('tries again when asked', async () => {
    let attempts = 0;
    const client = suiviClient(undefined, {
      resendLinks: async () => {
        attempts += 1;
        if (attempts === 1) throw offline;
      },
    });
    const page = await renderSuivi({ client, hash: '' });
    await resend(page, 'rose@amis.example');
    page.one('#trouble button').click();
    await page.settle();

    expect(client.calls.map(([name]) => name)).to.deep.equal(['resendLinks', 'resendLinks']);
    expect(page.text('#said')).to.include('Si cette adresse a une demande en cours');
  });
});
