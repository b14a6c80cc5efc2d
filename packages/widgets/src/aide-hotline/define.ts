import { AideHotlineElement } from './aide-hotline.ts';

AideHotlineElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'aide-hotline': AideHotlineElement;
  }
}
