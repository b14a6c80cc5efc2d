import { expect, oneEvent } from '@open-wc/testing';
import { takingClient } from '../shared/form/testing/fake-backend.ts';
import type { AideSubmittedEvent, AideSubmitEvent } from './aide-form.events.ts';
import { forgetDrafts, renderAideForm, toCheckPage } from './testing/render-aide-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

describe('<aide-form>', () => {
  forgetDrafts();

  it('takes a request by phone alone, from the first question to the receipt', async () => {
    const client = takingClient();
    const page = await renderAideForm({ client });
    // Nothing is computed on a visitor's device before the visitor does something.
    expect(client.challenges).to.equal(0);
    const submitted = oneEvent<AideSubmittedEvent>(page.element, 'aide-submitted');
    await toCheckPage(page);
    await page.go();
    const { receipt } = await submitted;

    expect(receipt.reference).to.equal('7K3M-92TQ');
    expect('manageToken' in receipt).to.equal(false);
    expect(client.sent.map(({ input }) => input)).to.deep.equal([
      {
        kind: 'request',
        audience: 'resident',
        needs: [{ type: 'groceries' }],
        place: { postalCode: '26000' },
        person: { name: 'Rose Mercier', phone: '+33639980012' },
        consent: { version: '2026-11', by: 'self' },
        lang: 'fr',
      },
    ]);
    expect(client.challenges).to.be.above(0);
    await waitUntil(() => page.heading === 'C’est enregistré');
    expect(page.focused).to.equal('title');
  });

  it('lets the host page take over', async () => {
    const client = takingClient();
    const page = await renderAideForm({ client });
    page.element.addEventListener('aide-submit', (event) => {
      event.preventDefault();
    });
    const about = oneEvent<AideSubmitEvent>(page.element, 'aide-submit');
    await toCheckPage(page);
    await page.go();

    expect((await about).input.kind).to.equal('request');
    expect(client.sent).to.deep.equal([]);
  });
});
