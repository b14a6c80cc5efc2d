import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { upgradeMarkers } from './markers.ts';
import type { LoaderSettings } from './settings.ts';

const settings: LoaderSettings = {
  base: 'https://h.example/w/v1/',
  backend: 'https://h.example/v1/',
};
// Names that nothing defines in this test page.
const tags = ['x-list', 'x-hotline'];

async function upgraded(template: TemplateResult, changes: Partial<LoaderSettings> = {}) {
  const root = await fixture<HTMLElement>(html`<main>${template}</main>`);
  upgradeMarkers(root, tags, { ...settings, ...changes });
  const elements = [...root.querySelectorAll(tags.join())];
  return { root, elements, shown: elements.map(opening) };
}

/** Opening tag of an element, without its content. */
function opening(element: Element): string {
  return (element.cloneNode() as Element).outerHTML.replace(/><.*/, '>');
}

describe('upgradeMarkers', () => {
  it('fills a div with the element, its own content inside as the fallback', async () => {
    const { root, shown } = await upgraded(
      html`<div class="c" dir="ltr" data-coup-de-main="x-list" data-category="other" data-urgent>
        <a href="https://h.example/e/x-list">Missions</a>
      </div>`,
    );
    expect(shown).to.deep.equal(['<x-list category="other" urgent="">']);
    expect(root.querySelector('div > x-list > a')!.textContent).to.equal('Missions');
  });

  it('fills a div once', async () => {
    const { root } = await upgraded(html`<div data-coup-de-main="x-list"></div>`);
    upgradeMarkers(root, tags, settings);
    expect(root.querySelectorAll('x-list').length).to.equal(1);
  });

  it('leaves a div alone that asks for what we do not have', async () => {
    const { root, elements } = await upgraded(html`<div data-coup-de-main="script">x</div>`);
    expect(elements).to.deep.equal([]);
    expect(root.querySelector('div')!.childElementCount).to.equal(0);
  });

  it('puts the element in the place of a link, the link inside', async () => {
    const { root, shown } = await upgraded(
      html`<p>
        <a
          href="https://h.example/e/x-list?place=26362&amp;departmentCode=26&amp;departmentCode=07&amp;lang=ar"
          >Missions</a
        >
      </p>`,
    );
    expect(shown).to.deep.equal(['<x-list place="26362" department="26 07" lang="ar">']);
    expect(root.querySelector('p > x-list > a')!.textContent).to.equal('Missions');
  });

  it('knows a link by its address, however it is written', async () => {
    const { elements } = await upgraded(html`<a href="/e/x-list?q=chat">Missions</a>`, {
      backend: `${location.origin}/v1/`,
    });
    expect(elements.length).to.equal(1);
  });

  const refused: [string, string][] = [
    ['a handler', 'onclick=alert(1)'],
    ['a style', 'style=color:red'],
    ['an id', 'id=x'],
    ['another backend', 'backend=https://evil.example/v1/'],
    ['a slot', 'slot=x'],
    ['name that is no word', 'utm_source=x&<b>=y&=z'],
  ];
  for (const [what, query] of refused) {
    it(`takes no ${what} from a link`, async () => {
      const { shown } = await upgraded(html`<a href="https://h.example/e/x-list?${query}">M</a>`);
      expect(shown).to.deep.equal(['<x-list>']);
    });
  }

  it('takes no handler and no style from a div', async () => {
    const { shown } = await upgraded(
      html`<div
        data-coup-de-main="x-list"
        data-onclick="alert(1)"
        data-style="x"
        data-id="x"
      ></div>`,
    );
    expect(shown).to.deep.equal(['<x-list>']);
  });

  const stays: [string, TemplateResult][] = [
    ['to one mission', html`<a href="https://h.example/e/x-list/m1">Mission</a>`],
    ['to another host', html`<a href="https://other.example/e/x-list">Missions</a>`],
    ['to a page we do not have', html`<a href="https://h.example/e/x-map">Carte</a>`],
    ['in a menu', html`<nav><a href="https://h.example/e/x-list">Bénévolat</a></nav>`],
    [
      'in a list of links',
      html`<ul>
        <li><a href="https://h.example/e/x-list">B</a></li>
      </ul>`,
    ],
    ['in the foot', html`<footer><a href="https://h.example/e/x-list">Bénévolat</a></footer>`],
  ];
  for (const [where, template] of stays) {
    it(`leaves a link ${where} a link`, async () => {
      const { root, elements } = await upgraded(template);
      expect(elements).to.deep.equal([]);
      expect(root.querySelector('a')!.closest('x-list')).to.equal(null);
    });
  }

  it('leaves the fallback link of an element where it is', async () => {
    const { root } = await upgraded(
      html`<x-list><a href="https://h.example/e/x-list">Missions</a></x-list>`,
    );
    expect(root.querySelectorAll('x-list').length).to.equal(1);
  });

  it('leaves every link alone when the page says so', async () => {
    const { elements } = await upgraded(html`<a href="https://h.example/e/x-list">Missions</a>`, {
      links: 'off',
    });
    expect(elements).to.deep.equal([]);
  });
});
