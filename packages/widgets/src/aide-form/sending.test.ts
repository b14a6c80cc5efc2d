import { expect } from '@open-wc/testing';
import { ProblemError, TransportError } from '@coup-de-main/client';
import { type FieldError, type Receipt } from '@coup-de-main/protocol';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { sampleReceipt, takingClient } from '../shared/form/testing/fake-backend.ts';
import { forgetDrafts, renderAideForm, toCheckPage } from './testing/render-aide-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const lost = (outcome: 'unknown' | 'not-sent'): Error =>
  Object.assign(new TransportError('network', 'x'), { outcome });

const refused = (code: string, errors: FieldError[] = []): Error =>
  new ProblemError({ type: 'urn:x', title: 'Refusé', status: 422, code, errors });

const spoken = (page: FormPage): string =>
  page.element.querySelector('[aria-live="assertive"]')?.textContent?.trim() ?? '';

/** A request that is pressed to be sent; its attempts end as told, the last one for ever. */
async function sent(...ends: readonly (Error | Receipt)[]) {
  const client = takingClient(async (attempt) => {
    const end = ends[Math.min(attempt, ends.length) - 1] ?? sampleReceipt;
    if (end instanceof Error) throw end;
    return end;
  });
  const page = await renderAideForm({ client });
  await toCheckPage(page);
  await page.go();
  await waitUntil(() => client.sent.length > 0);
  await page.settle();
  return { page, client };
}

describe('sending a request', () => {
  forgetDrafts();

  it('sends once, however often the button is pressed', async () => {
    const client = takingClient(() => new Promise(() => undefined));
    const page = await renderAideForm({ client });
    await toCheckPage(page);
    const button = page.one('form > .button[data-main]');
    button.click();
    button.click();
    await waitUntil(() => button.textContent?.trim() === 'Envoi en cours…');
    button.click();
    await page.settle();

    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(client.sent).to.have.length(1);
  });

  it('shows the receipt: number, date, service, what comes next and when, whom to call', async () => {
    const { page } = await sent(sampleReceipt);
    await waitUntil(() => page.all('.receipt').length === 1);
    const text = page.text('.receipt');

    expect(text).to.contain('7K3M-92TQ').and.to.contain('22 novembre 2026 à 10:00');
    expect(text).to.contain('Entraide de Valmont').and.to.contain('va vous appeler');
    expect(text).to.contain('au plus tard le 24 novembre 2026').and.to.contain('01 99 00 00 12');
    expect(page.one<HTMLAnchorElement>('.receipt p > a').href).to.equal(
      `https://entraide.example/e/suivi#t=${'a'.repeat(43)}`,
    );
    const mail = decodeURIComponent(page.one<HTMLAnchorElement>('.actions a').href);
    expect(mail)
      .to.match(/^mailto:\?/)
      .and.to.contain('7K3M-92TQ');
    expect(mail).not.to.contain('Rose');
  });

  it('forgets everything that was typed once the receipt is there', async () => {
    const { page } = await sent(sampleReceipt);
    await waitUntil(() => page.all('.receipt').length === 1);

    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    expect(page.element.shadowRoot?.textContent).not.to.contain('Rose Mercier');
  });

  it('says that it does not know, goes on with the same key, and gets its receipt', async () => {
    const { page, client } = await sent(lost('unknown'), sampleReceipt);

    expect(page.text('#outcome')).to.contain('Nous ne savons pas si votre demande est arrivée');
    expect(page.text('#outcome')).to.contain('appelez le 01 99 00 00 12');
    expect(page.focused).to.equal('outcome');
    expect(spoken(page)).to.contain('Nous ne savons pas');
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => page.all('.receipt').length === 1);
    expect(client.sent[0]).to.deep.equal(client.sent[1]);
  });

  it('says that nothing has left when that is sure', async () => {
    const { page } = await sent(lost('not-sent'));

    expect(page.text('#outcome')).to.contain('n’est pas encore partie');
    await page.press('send');
  });

  it('leads to what the backend refused, with the answer as it was', async () => {
    const { page } = await sent(
      refused('validation-failed', [{ code: 'invalid-format', pointer: '#/person/phone' }]),
    );

    expect([page.heading, page.focused]).to.deep.equal(['Comment vous joindre ?', 'summary']);
    expect(page.one<HTMLInputElement>('#phone').value).to.equal('06 39 98 00 12');
    await page.press('jump');
    expect(page.focused).to.equal('phone');
  });

  it('shows a refusal that no field can mend', async () => {
    const { page } = await sent(refused('outside-coverage'));

    expect(page.text('#outcome')).to.contain('n’intervient pas dans votre commune');
  });

  it('says that an earlier one has arrived, and sends another only when asked', async () => {
    const { page, client } = await sent(refused('idempotency-key-reused'), sampleReceipt);
    expect(page.text('#outcome')).to.contain('déjà arrivée');
    await page.press('send-another');
    await waitUntil(() => page.all('.receipt').length === 1);

    expect(client.sent[0]?.key).not.to.equal(client.sent[1]?.key);
  });

  it('does not send by itself while an answer is being changed', async () => {
    const { page, client } = await sent(lost('unknown'), sampleReceipt);
    await page.press('change');
    window.dispatchEvent(new Event('online'));
    await page.settle();

    expect(client.sent).to.have.length(1);
  });
});

describe('a draft', () => {
  forgetDrafts();

  it('writes nothing before somebody answers', async () => {
    await renderAideForm();

    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
  });

  it('comes back after a reload, on the same page, without phone', async () => {
    const first = await renderAideForm();
    await toCheckPage(first);
    first.element.remove();
    const page = await renderAideForm();

    expect(page.text('.note')).to.contain('Nous avons retrouvé vos réponses.');
    await waitUntil(() => page.all('.answers').length === 1);
    expect(page.text('.answers')).to.contain('Rose Mercier').and.not.to.contain('06 39');
    await page.go();
    expect([page.heading, page.focused]).to.deep.equal(['Comment vous joindre ?', 'summary']);
    await page.press('clear');
    expect([page.heading, sessionStorage.length]).to.deep.equal(['Que voulez-vous faire ?', 0]);
  });

  it('is whole on this device once that is ticked, and keeps its key', async () => {
    const client = takingClient(async () => {
      throw lost('unknown');
    });
    const first = await renderAideForm({ client });
    await toCheckPage(first);
    await first.press('change');
    first.element.remove();
    const second = await renderAideForm({ client });
    await second.goTo('De quelle aide avez-vous besoin ?');
    await second.goTo('Quelques précisions');
    await second.press('keep');
    for (const page of ['Pour qui est cette aide ?', 'Dans quelle commune ?', 'Quand ?'])
      await second.goTo(page);
    await second.goTo('Comment vous joindre ?');
    second.write('phone', '06 39 98 00 12');
    await second.goTo('Vérifiez vos réponses');
    await second.go();
    await waitUntil(() => client.sent.length === 1);
    second.element.remove();

    const third = await renderAideForm({ client });
    await waitUntil(() => third.heading === 'Vérifiez vos réponses');
    expect(third.text('form')).to.contain('nous n’avons pas su si votre demande est arrivée');
    await third.go();
    await waitUntil(() => client.sent.length === 2);
    expect(client.sent[0]).to.deep.equal(client.sent[1]);
    third.element.remove();
  });

  it('remembers while it is on its way that it may have arrived', async () => {
    const client = takingClient(() => new Promise(() => undefined));
    const first = await renderAideForm({ client });
    await toCheckPage(first);
    await first.go();
    await waitUntil(() => client.sent.length === 1);
    first.element.remove();
    const page = await renderAideForm({ client });

    await waitUntil(() => page.heading === 'Vérifiez vos réponses');
    expect(page.text('form')).to.contain('nous n’avons pas su si votre demande est arrivée');
  });
});
