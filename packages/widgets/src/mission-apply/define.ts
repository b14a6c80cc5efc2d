import { MissionApplyElement } from './mission-apply.ts';

MissionApplyElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'mission-apply': MissionApplyElement;
  }
}
