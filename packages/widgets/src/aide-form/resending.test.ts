import { expect } from '@open-wc/testing';
import { TransportError } from '@coup-de-main/client';
import type { AideInput, Receipt } from '@coup-de-main/protocol';
import { sampleReceipt, takingClient } from '../shared/form/testing/fake-backend.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { forgetDrafts, renderAideForm, toCheckPage } from './testing/render-aide-form.ts';

const lost = (outcome: 'unknown' | 'not-sent'): Error =>
  Object.assign(new TransportError('network', 'x'), { outcome });

const contact = 'Comment vous joindre ?';
const check = 'Vérifiez vos réponses';

/** A request on its way, whose first answer comes when the test says so; the next one is the receipt. */
async function onItsWay(write = toCheckPage) {
  let answer: (end: Error | Receipt) => void = () => undefined;
  const first = new Promise<Receipt>((resolve, reject) => {
    answer = (end) => {
      if (end instanceof Error) reject(end);
      else resolve(end);
    };
  });
  const client = takingClient(async (attempt) => (attempt === 1 ? first : sampleReceipt));
  const page = await renderAideForm({ client });
  await write(page);
  await waitUntil(() => page.heading === check);
  await page.go();
  await waitUntil(() => client.sent.length === 1);
  return { page, client, answer };
}

/** Presses "Modifier" of the answers on the last page of questions. */
async function changeContact(page: FormPage): Promise<void> {
  page.one('[data-act="change"][data-name="contact"]').click();
  await waitUntil(() => page.heading === contact);
}

async function networkIsBack(page: FormPage): Promise<void> {
  window.dispatchEvent(new Event('online'));
  await page.settle();
}

/** As a router or a dialog does: out of the page, and in again. */
function move({ element }: FormPage): void {
  element.parentElement?.append(element);
}

const phoneOf = (input: unknown): string | undefined => (input as AideInput).person.phone;

describe('a request that is sent again', () => {
  forgetDrafts();

  it('is not, once everything was cleared while it was on its way', async () => {
    const written = await renderAideForm();
    await toCheckPage(written);
    await changeContact(written);
    written.write('phone', '');
    written.write('email', 'rose@exemple.fr');
    await written.goTo(check);
    written.element.remove();
    const { page, client, answer } = await onItsWay(async () => undefined);
    await page.press('clear');
    answer(lost('unknown'));
    await page.settle();
    await networkIsBack(page);

    expect([client.sent.length, page.heading]).to.deep.equal([1, 'Que voulez-vous faire ?']);
    // What is written now is a request of its own.
    await toCheckPage(page);
    await page.go();
    await waitUntil(() => page.all('.receipt').length === 1);
    expect(client.sent[0]?.key).not.to.equal(client.sent[1]?.key);
  });

  it('is not while it is being changed, although the answer comes later', async () => {
    const { page, client, answer } = await onItsWay();
    await changeContact(page);
    page.write('phone', '06 39 98 00 13');
    answer(lost('unknown'));
    await page.settle();
    await networkIsBack(page);
    expect(client.sent).to.have.length(1);

    await page.goTo(check);
    await networkIsBack(page);
    // Nothing is tried again, and nothing says so: what was changed waits for "Envoyer".
    expect([client.sent.length, page.all('#outcome').length]).to.deep.equal([1, 0]);
    expect(page.text('form')).to.contain('Nous ne savons pas si votre demande est arrivée');
    await page.go();
    await waitUntil(() => page.all('.receipt').length === 1);
    expect(client.sent.map(({ input }) => phoneOf(input))).to.deep.equal([
      '+33639980012',
      '+33639980013',
    ]);
    expect(client.sent[0]?.key).to.equal(client.sent[1]?.key);
  });

  it('is not with half a change, because the host page moves the form', async () => {
    const { page, client, answer } = await onItsWay();
    answer(lost('unknown'));
    await waitUntil(() => page.all('#outcome').length === 1);
    await changeContact(page);
    page.write('name', 'Rose M');
    move(page);
    await page.settle();

    expect(client.sent).to.have.length(1);
  });

  it('is, as it was, when the host page moves the form', async () => {
    const { page, client, answer } = await onItsWay();
    answer(lost('unknown'));
    await waitUntil(() => page.all('#outcome').length === 1);
    move(page);
    await waitUntil(() => page.all('.receipt').length === 1);

    expect(client.sent[0]).to.deep.equal(client.sent[1]);
  });

  it('is, when the person has looked at an answer and changed nothing', async () => {
    const { page, client, answer } = await onItsWay();
    answer(lost('not-sent'));
    await waitUntil(() => page.all('#outcome').length === 1);
    // Still without network, or it would leave at once.
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      await changeContact(page);
      await page.press('back');
      expect(page.text('#outcome')).to.contain('Nous réessayons');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    await networkIsBack(page);
    await waitUntil(() => page.all('.receipt').length === 1);

    expect(client.sent[0]).to.deep.equal(client.sent[1]);
  });

  it('is the same request when the language has changed meanwhile', async () => {
    const { page, client, answer } = await onItsWay();
    answer(lost('unknown'));
    await waitUntil(() => page.all('#outcome').length === 1);
    page.element.setAttribute('lang', 'en');
    await waitUntil(() => page.heading === 'Check your answers');
    await page.go();
    await waitUntil(() => page.all('.receipt').length === 1);

    expect(client.sent[0]).to.deep.equal(client.sent[1]);
  });

  it('nor does a reload in another language make it another request', async () => {
    const first = await onItsWay();
    first.page.element.remove();
    const client = takingClient();
    const page = await renderAideForm({ client, lang: 'en' });
    await waitUntil(() => page.heading === 'Check your answers');
    await page.go();
    page.write('phone', '06 39 98 00 12');
    await page.goTo('Check your answers');
    await page.go();
    await waitUntil(() => client.sent.length === 1);

    expect(client.sent[0]).to.deep.equal(first.client.sent[0]);
  });

  it('shows its receipt when the form comes back to the page after the answer', async () => {
    const { page, client, answer } = await onItsWay();
    const { element } = page;
    const around = element.parentElement;
    element.remove();
    answer(sampleReceipt);
    await page.settle();
    expect(sessionStorage).to.have.length(1);
    around?.append(element);
    await waitUntil(() => page.all('.receipt').length === 1);

    expect([client.sent.length, sessionStorage.length]).to.deep.equal([1, 0]);
  });
});
