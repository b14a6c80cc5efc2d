import { MissionListElement } from './mission-list.ts';

MissionListElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'mission-list': MissionListElement;
  }
}
