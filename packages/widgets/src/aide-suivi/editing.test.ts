import { expect } from '@open-wc/testing';
import { applyMergePatch } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { renderSuivi, save, suiviClient, token, tracked } from './testing/render-suivi.ts';
import { editAnswers, editPatch } from './tracked-edit.ts';

describe('a change', () => {
  it('is a merge patch of what is different, and of nothing else', () => {
    const held = tracked();
    const answers = editAnswers(held);
    expect(editPatch(held, answers)).to.deep.equal({});

    const patch = editPatch(held, { ...answers, email: '', phone: '06 39 98 00 13' });
    expect(patch).to.deep.equal({ person: { email: null, phone: '+33639980013' } });
  });

  it('keeps the other members of needs when one of their notes changes', () => {
    const held = tracked();
    const patch = editPatch(held, { ...editAnswers(held), 'note-0': '', 'note-1': 'Le soir.' });

    expect(patch).to.deep.equal({
      needs: [{ type: 'groceries' }, { type: 'childcare', children: ['3-5'], note: 'Le soir.' }],
    });
    expect(applyMergePatch(held.data, patch)).to.deep.include({ place: held.data['place'] });
  });

  for (const phone of ['+262692001234', '+590690001234', '+508410012', '+3222345671']) {
    it(`leaves ${phone} as it is held while the person changes something else`, () => {
      const held = tracked({ data: { person: { name: 'Rose Mercier', phone } } });
      const answers = editAnswers(held);
      expect(editPatch(held, answers)).to.deep.equal({});
      expect(editPatch(held, { ...answers, name: 'Rose B.' })).to.deep.equal({
        person: { name: 'Rose B.' },
      });
    });
  }

  for (const [preferred, gone] of [
    ['phone', 'phone'],
    ['sms', 'phone'],
    ['email', 'email'],
  ] as const) {
    it(`takes the wish for ${preferred} away together with the only way to honour it`, () => {
      const held = tracked({ data: { ...tracked().data, contactPreference: preferred } });
      const answers = editAnswers(held);
      expect(editPatch(held, { ...answers, [gone]: '' })).to.deep.equal({
        person: { [gone]: null },
        contactPreference: null,
      });
      const other = gone === 'phone' ? 'email' : 'phone';
      expect(editPatch(held, { ...answers, [other]: '' })).to.deep.equal({
        person: { [other]: null },
      });
    });
  }

  it('changes the message of volunteers alone', () => {
    const data = { person: { name: 'Camille' }, message: 'Bonjour.' };
    const volunteer = tracked({ type: 'application', data });
    const answers = { ...editAnswers(volunteer), message: 'Bonsoir.' };
    expect(editPatch(volunteer, answers)).to.deep.equal({ message: 'Bonsoir.' });
    expect(editPatch(volunteer, { ...answers, message: '' })).to.deep.equal({ message: null });
    expect(editPatch(tracked(), { ...editAnswers(tracked()), message: 'x' })).to.deep.equal({});
  });
});

describe('<aide-suivi> while changing', () => {
  forgetDrafts();

  it('shows what is held, sends the difference with its version, and says that it is saved', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    await page.press('edit');
    expect(page.heading).to.equal('Modifier vos réponses');
    expect(page.focused).to.equal('title');
    expect(page.one<HTMLInputElement>('#phone').value).to.equal('06 39 98 00 12');
    page.write('name', 'Rose Mercier-Blanc');
    await save(page);

    expect(client.calls.at(-1)).to.deep.equal([
      'changeTracked',
      token,
      { person: { name: 'Rose Mercier-Blanc' } },
      { version: 3 },
    ]);
    expect(page.text('#said')).to.equal('Vos changements sont enregistrés.');
  });

  it('lets nobody become unreachable', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('phone', '');
    page.write('email', '');
    await save(page);

    expect(page.text('#email-error')).to.include('Gardez un téléphone ou une adresse');
    expect(client.calls.length).to.equal(1);
  });

  it('asks for nothing when nothing was changed, or when the person thinks better of it', async () => {
    const client = suiviClient();
    const page = await renderSuivi({ client });
    await page.press('edit');
    await save(page);
    expect(page.heading).to.equal('Votre demande d’aide');
    await page.press('edit');
    page.write('name', 'X');
    await page.press('keep');

    expect(page.heading).to.equal('Votre demande d’aide');
    expect(client.calls.length).to.equal(1);
  });

  it('shows what the backend refuses at its field, and keeps what was typed', async () => {
    const error = { pointer: '#/person/name', code: 'contact-in-text' };
    const client = suiviClient(undefined, {
      changeTracked: () => Promise.reject(refusal('validation-failed', 422, [error])),
    });
    const page = await renderSuivi({ client });
    await page.press('edit');
    page.write('name', 'Rose B.');
    await save(page);

    expect(page.text('#name-error')).to.include('Enlevez de ce texte');
    expect(page.one<HTMLInputElement>('#name').value).to.equal('Rose B.');
    expect(page.focused).to.equal('summary');
  });
});
