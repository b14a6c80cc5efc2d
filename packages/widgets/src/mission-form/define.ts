import { MissionFormElement } from './mission-form.ts';

MissionFormElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'mission-form': MissionFormElement;
  }
}
