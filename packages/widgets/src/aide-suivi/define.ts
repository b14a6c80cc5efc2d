import { AideSuiviElement } from './aide-suivi.ts';

AideSuiviElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'aide-suivi': AideSuiviElement;
  }
}
