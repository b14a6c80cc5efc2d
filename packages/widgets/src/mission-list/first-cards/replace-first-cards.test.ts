import { expect, fixture, html } from '@open-wc/testing';
import { drawnFirst, replaceFirstCards } from './replace-first-cards.ts';

async function listWith(first: string, real: string): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  const root = element.attachShadow({ mode: 'open' });
  const link = (id: string): HTMLElement => {
    const made = Object.assign(document.createElement('a'), { href: '#', textContent: id });
    made.dataset['id'] = id;
    return made;
  };
  const early = document.createElement('div');
  early.dataset['first'] = '';
  early.append(link(first));
  root.append(link(real), early);
  return element;
}

describe('replaceFirstCards', () => {
  it('removes the first cards, and leaves the list', async () => {
    const element = await listWith('a', 'a');
    replaceFirstCards(element);
    expect(drawnFirst(element)).to.equal(null);
    expect(element.shadowRoot?.querySelectorAll('a').length).to.equal(1);
  });

  it('moves the keyboard to the same mission of the list', async () => {
    const element = await listWith('it"s [1]', 'it"s [1]');
    drawnFirst(element)?.querySelector('a')?.focus();
    replaceFirstCards(element);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('it"s [1]');
  });

  it('takes no focus that was elsewhere, and bears a mission that is gone', async () => {
    const elsewhere = await listWith('a', 'a');
    replaceFirstCards(elsewhere);
    expect(elsewhere.shadowRoot?.activeElement).to.equal(null);
    const gone = await listWith('a', 'b');
    drawnFirst(gone)?.querySelector('a')?.focus();
    replaceFirstCards(gone);
    expect(gone.shadowRoot?.activeElement).to.equal(null);
  });

  it('has nothing to do where none were drawn', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    replaceFirstCards(element);
    expect(drawnFirst(element)).to.equal(undefined);
  });
});
