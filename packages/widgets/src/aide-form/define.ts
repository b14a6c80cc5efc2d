import { AideFormElement } from './aide-form.ts';

AideFormElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'aide-form': AideFormElement;
  }
}
