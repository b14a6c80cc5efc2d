import { expect } from '@open-wc/testing';
import type { Receipt } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { sampleReceipt } from '../shared/form/testing/fake-backend.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { applyClient, introduce, renderApply } from './testing/render-apply.ts';

const check = 'Vérifiez vos réponses';

it('brings the receipt when a mission that was closed while sending is opened again', async () => {
  let answer: (receipt: Receipt) => void = () => undefined;
  const client = applyClient(
    undefined,
    async () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const page = await renderApply({ client });
  await introduce(page);
  await page.goTo('Un mot pour l’organisation');
  await page.goTo(check);
  await page.go();
  await waitUntil(() => client.sent.length === 1);
  page.element.remove();
  answer(sampleReceipt);
  await page.settle();

  const again = applyClient();
  const reopened = await renderApply({ client: again });
  await waitUntil(() => reopened.heading === check);
  expect(reopened.text('form')).to.contain('nous n’avons pas su si votre demande est arrivée');
  // The phone was not kept: it is asked once more.
  await reopened.go();
  reopened.write('phone', '06 39 98 00 12');
  await reopened.goTo(check);
  await reopened.go();
  await waitUntil(() => reopened.all('.receipt').length === 1);

  expect(again.sent).to.deep.equal(client.sent);
  expect(sessionStorage).to.have.length(0);
});

forgetDrafts();
