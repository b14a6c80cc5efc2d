import { expect, fixture, html } from '@open-wc/testing';
import { whenNear } from './when-near.ts';

async function page(): Promise<HTMLElement[]> {
  const root = await fixture<HTMLElement>(
    html`<div>
      <p id="near">near</p>
      <p id="far" style="margin-top: 5000px">far</p>
      <p id="hidden" hidden>hidden</p>
    </div>`,
  );
  return [...root.querySelectorAll('p')];
}

/** Resolves when `arrived` holds `id`. */
function arrival(): {
  arrived: string[];
  arrive: (elements: readonly HTMLElement[]) => void;
  of: (id: string) => Promise<void>;
} {
  const arrived: string[] = [];
  const waiting = new Map<string, () => void>();
  return {
    arrived,
    arrive: (elements) => {
      for (const { id } of elements) {
        arrived.push(id);
        waiting.get(id)?.();
      }
    },
    of: (id) => new Promise((resolve) => waiting.set(id, resolve)),
  };
}

describe('whenNear', () => {
  beforeEach(() => scrollTo(0, 0));

  it('hands over at once what is near, and what is far when it comes near', async () => {
    const elements = await page();
    const { arrived, arrive, of } = arrival();
    whenNear(arrive)(elements);
    expect(arrived).to.deep.equal(['near']);

    const far = of('far');
    elements.find(({ id }) => id === 'far')!.scrollIntoView();
    await far;
    expect(arrived).to.deep.equal(['near', 'far']);
  });

  it('waits for what is hidden to be shown', async () => {
    const elements = await page();
    const { arrived, arrive, of } = arrival();
    const near = elements.find(({ id }) => id === 'near')!;
    const hidden = elements.find(({ id }) => id === 'hidden')!;
    const first = of('near');
    whenNear(arrive)([hidden, near]);
    await first;
    expect(arrived).to.deep.equal(['near']);
    const shown = of('hidden');
    hidden.hidden = false;
    hidden.scrollIntoView();
    await shown;
    expect(arrived).to.deep.equal(['near', 'hidden']);
  });

  it('hands nothing over twice', async () => {
    const elements = await page();
    const { arrived, arrive, of } = arrival();
    const first = of('near');
    const near = whenNear(arrive);
    near(elements);
    near(elements);
    await first;
    const far = of('far');
    elements.find(({ id }) => id === 'far')!.scrollIntoView();
    await far;
    near(elements);
    expect(arrived).to.deep.equal(['near', 'far']);
  });
});
