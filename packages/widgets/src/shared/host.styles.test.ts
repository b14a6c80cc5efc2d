import { expect, fixture, html } from '@open-wc/testing';
import { AideHotlineElement } from '../aide-hotline/aide-hotline.ts';

AideHotlineElement.define();

const line = html`<aide-hotline number="+33199000012"></aide-hotline>`;

describe('an element in a page that asks how wide it would like to be', () => {
  for (const [place, page] of [
    [
      'a table cell',
      html`<table>
        <tbody>
          <tr>
            <td>${line}</td>
          </tr>
        </tbody>
      </table>`,
    ],
    ['a float', html`<div style="float:left">${line}</div>`],
    [
      'a row',
      html`<div style="display:flex">
        <p>Mairie</p>
        ${line}
      </div>`,
    ],
  ] as const) {
    it(`is not squeezed in ${place}, and not wider than the window`, async () => {
      const element = (await fixture<HTMLElement>(page)).querySelector('aide-hotline')!;

      const { width } = element.getBoundingClientRect();
      expect(width).to.be.within(280, innerWidth);
    });
  }
});
