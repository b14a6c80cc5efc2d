import { expect } from '@open-wc/testing';
import { renderAideForm, toCheckPage } from '../../aide-form/testing/render-aide-form.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { takingClient, takingDiscovery } from './testing/fake-backend.ts';

it('shows the receipt, by the clock of the visitor, when the time zone of the service is none', async () => {
  const service = { ...takingDiscovery.service, timeZone: 'Europe/Valmont' };
  const client = takingClient(undefined, {
    discover: async () => ({ ...takingDiscovery, service }),
  });
  const page = await renderAideForm({ client });
  await toCheckPage(page);
  await page.go();
  await waitUntil(() => page.all('.receipt').length === 1);

  expect(page.text('.receipt')).to.contain('7K3M-92TQ').and.to.contain('22 novembre 2026');
});
