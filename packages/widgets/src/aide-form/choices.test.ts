import { expect, oneEvent } from '@open-wc/testing';
import type { LoadFailedEvent } from '../shared/load-failed-event.ts';
import { takingClient, takingDiscovery } from '../shared/form/testing/fake-backend.ts';
import { forgetDrafts, renderAideForm, startAideForm } from './testing/render-aide-form.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const values = (page: { all: (selector: string) => HTMLElement[] }): string[] =>
  page.all('.option input').map((input) => (input as HTMLInputElement).value);

/** A client of a backend that declares `aides` so. */
const declaring = (aides: object | undefined) =>
  takingClient(undefined, {
    discover: async () => ({
      ...takingDiscovery,
      endpoints: { ...takingDiscovery.endpoints, aides: aides && { href: 'aides', ...aides } },
    }),
  });

describe('what <aide-form> lets choose', () => {
  forgetDrafts();

  it('everything that the backend takes', async () => {
    const page = await renderAideForm();

    expect(values(page)).to.deep.equal(['request', 'offer', 'frontline']);
  });

  const modes: [string, string, string[]][] = [
    ['mode', 'request', []],
    ['mode', 'offer request', ['request', 'offer']],
    ['mode', 'nonsense', ['request', 'offer', 'frontline']],
  ];
  for (const [name, value, kinds] of modes) {
    it(`what the webmaster leaves: ${name}="${value}"`, async () => {
      const page = await renderAideForm({ attributes: { [name]: value } });

      expect(page.heading).to.equal(
        kinds.length === 0 ? 'De quelle aide avez-vous besoin ?' : 'Que voulez-vous faire ?',
      );
      if (kinds.length > 0) expect(values(page)).to.deep.equal(kinds);
    });
  }

  it('only the needs of the page and of the backend', async () => {
    const client = declaring({ kinds: ['request'], needs: ['groceries', 'pharmacy', 'other'] });
    const page = await renderAideForm({
      client,
      attributes: { needs: 'pharmacy other childcare' },
    });

    expect(values(page)).to.deep.equal(['pharmacy', 'other']);
  });

  it('every need where the page names none that is known', async () => {
    const client = declaring({ kinds: ['request'], needs: ['groceries', 'pharmacy'] });
    const page = await renderAideForm({ client, attributes: { needs: 'courses, pharmacie' } });

    expect(values(page)).to.deep.equal(['groceries', 'pharmacy']);
  });

  it('no front line where the backend does not know it', async () => {
    const page = await renderAideForm({ client: declaring({}) });

    expect(values(page)).to.deep.equal(['request', 'offer']);
  });

  it('nothing where the backend takes none: words, phone, and what the page holds', async () => {
    const client = declaring(undefined);
    const page = await startAideForm({ client, light: '<a href="/aide">Aide</a>' });
    await waitUntil(() => page.all('.notice').length === 1);

    expect(page.text('.notice')).to.contain('ne reçoit pas de réponses en ligne');
    expect(page.text('.hotline')).to.contain('01 99 00 00 12');
    expect(page.one<HTMLSlotElement>('slot:not([name])').assignedElements()).to.have.length(1);
  });

  it('says that it cannot be had, whom to call, and comes when asked again', async () => {
    let down = true;
    const client = takingClient(undefined, {
      discover: async () => {
        if (down) throw new Error('down');
        return takingDiscovery;
      },
    });
    const attributes = { 'hotline-number': '+33199000099', 'hotline-price': 'Appel gratuit' };
    const page = await startAideForm({ client, attributes });
    await waitUntil(() => page.all('.notice').length === 1);
    expect(page.text('.hotline')).to.contain('01 99 00 00 99').and.to.contain('Appel gratuit');
    expect(page.one<HTMLDetailsElement>('.emergency').open).to.equal(true);
    expect(page.text('.emergency')).to.contain('15 Samu');
    const failed = oneEvent<LoadFailedEvent>(page.element, 'load-failed');
    page.one('.notice button').click();
    expect((await failed).reason).to.be.instanceOf(Error);

    down = false;
    await waitUntil(() => page.all('.notice button').length === 1);
    page.one('.notice button').click();
    await waitUntil(() => page.heading === 'Que voulez-vous faire ?');
  });

  it('names no emergency numbers where only offers are made', async () => {
    const client = takingClient(undefined, { discover: () => Promise.reject(new Error('down')) });
    const page = await startAideForm({ client, attributes: { mode: 'offer' } });
    await waitUntil(() => page.all('.notice').length === 1);

    expect(page.all('.emergency')).to.deep.equal([]);
  });

  it('asks everything on one page when the webmaster wants it', async () => {
    const page = await renderAideForm({ attributes: { steps: 'one-page', mode: 'request' } });
    await page.choose('groceries', 'childcare', '2');
    expect(page.all('.step').length).to.equal(7);
    expect(
      page
        .all('fieldset')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).to.contain('Âge de l’enfant 2');
    await page.go();

    expect(page.focused).to.equal('summary');
    expect(page.all('.summary a').map(({ dataset }) => dataset['name'])).to.deep.equal([
      'child-1',
      'child-2',
      'place',
      'name',
      'email',
    ]);
  });
});

it('shows on the way back what was chosen, whatever was ticked since', async () => {
  const page = await renderAideForm();
  const chosen = (): string[] =>
    page.all('.option input:checked').map((input) => (input as HTMLInputElement).value);
  await page.choose('request');
  await page.goTo('De quelle aide avez-vous besoin ?');
  const needs = values(page);
  for (const need of needs) {
    await page.choose(need);
    await page.press('back');
    expect(chosen(), need).to.deep.equal(['request']);
    await page.goTo('De quelle aide avez-vous besoin ?');
    expect(chosen(), need).to.deep.equal([need]);
    await page.choose(need);
  }
  sessionStorage.clear();
});

describe('the place', () => {
  forgetDrafts();

  it('has the postcode that was typed, among those of the commune', async () => {
    const lyon = { inseeCode: '69123', name: 'Lyon', postcodes: ['69001', '69002', '69003'] };
    const client = takingClient(undefined, {
      searchPlaces: async () => [{ type: 'place', departmentCode: '69', ...lyon }],
    });
    const attributes = { mode: 'offer', needs: 'groceries' };
    const page = await renderAideForm({ client, attributes });
    for (const [typed, shown] of [
      ['69003 Lyon', 'Lyon (69003)'],
      ['Lyon 69 002', 'Lyon (69002)'],
      ['Lyon 3e', 'Lyon (69001)'],
    ] as const) {
      page.write('place', typed);
      await page.goTo('Quand ?');
      await page.press('back');
      expect(page.one<HTMLInputElement>('#place').value).to.equal(shown);
    }
  });

  it('is found by its name although none was picked', async () => {
    const page = await renderAideForm({ attributes: { mode: 'offer', needs: 'groceries' } });
    page.write('place', 'bourg');
    await page.goTo('Quand ?');
    await page.press('back');

    expect(page.one<HTMLInputElement>('#place').value).to.equal('Bourg-lès-Valence (26500)');
  });

  it('may be a postcode when the communes do not answer', async () => {
    const client = takingClient(undefined, {
      searchPlaces: () => Promise.reject(new Error('down')),
    });
    const page = await renderAideForm({
      client,
      attributes: { mode: 'offer', needs: 'groceries' },
    });
    page.write('place', 'bourg');
    await page.go();
    await waitUntil(() => page.focused === 'summary');
    expect(page.text('#place-error')).to.contain('par exemple 26000');
    page.write('place', '26 500');
    await page.goTo('Quand ?');
  });
});
