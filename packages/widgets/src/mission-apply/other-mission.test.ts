import { expect } from '@open-wc/testing';
import type { Mission } from '@coup-de-main/protocol';
import { forgetDrafts } from '../aide-form/testing/render-aide-form.ts';
import { mission } from '../mission-list/testing/sample-missions.ts';
import type { FormPage } from '../shared/form/testing/form-page.ts';
import { refusal } from '../shared/testing/problem-answer.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';
import { applyClient, renderApply } from './testing/render-apply.ts';

const named = async (id: string): Promise<Mission> => mission(id, { title: `Mission ${id}` });

const showsForm = async (page: FormPage, id: string): Promise<void> =>
  waitUntil(() => page.all('.about b').length > 0 && page.text('.about b') === `Mission ${id}`);

describe('<mission-apply>, when it is given another mission', () => {
  forgetDrafts();

  it('asks for that one, although it was still waiting for the one before', async () => {
    const client = applyClient();
    const page = await renderApply({ client });
    const late: ((found: Mission | Error) => void)[] = [];
    client.getMission = async () =>
      new Promise((resolve, reject) => {
        late.push((found) => {
          if (found instanceof Error) reject(found);
          else resolve(found);
        });
      });
    const failures: Event[] = [];
    page.element.addEventListener('load-failed', (event) => failures.push(event));
    page.element.setAttribute('mission', 'm8');
    await waitUntil(() => late.length === 1);
    page.element.setAttribute('mission', 'm9');
    await page.settle();
    late[0]?.(mission('m8', { title: 'Mission m8' }));
    await waitUntil(() => late.length === 2);
    expect(page.element.shadowRoot?.textContent).not.to.contain('Mission m8');
    page.element.setAttribute('mission', 'm10');
    await page.settle();
    late[1]?.(new Error('down'));
    await waitUntil(() => late.length === 3);
    late[2]?.(mission('m10', { title: 'Mission m10' }));
    await showsForm(page, 'm10');

    expect(failures).to.have.length(0);
  });

  it('after one that is not offered any more', async () => {
    const client = applyClient(refusal('withdrawn', 410));
    const page = await renderApply({ client });
    expect(page.text('.notice')).to.include('n’est plus proposée');
    client.getMission = named;
    page.element.setAttribute('mission', 'm8');
    await showsForm(page, 'm8');
  });

  it('after none', async () => {
    const client = applyClient();
    const page = await renderApply({ client, attributes: { mission: '' } });
    client.getMission = named;
    page.element.setAttribute('mission', 'm8');
    await showsForm(page, 'm8');
  });
});
