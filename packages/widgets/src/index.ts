export { AideFormElement } from './aide-form/aide-form.ts';
export { AideSubmitEvent, AideSubmittedEvent } from './aide-form/aide-form.events.ts';
export { AideHotlineElement } from './aide-hotline/aide-hotline.ts';
export { AideSuiviElement } from './aide-suivi/aide-suivi.ts';
export { SuiviChangedEvent } from './aide-suivi/aide-suivi.events.ts';
export { MissionApplyElement } from './mission-apply/mission-apply.ts';
export {
  ApplicationSubmitEvent,
  MissionAppliedEvent,
} from './mission-apply/mission-apply.events.ts';
export { MissionFormElement } from './mission-form/mission-form.ts';
export { MissionProposedEvent, ProposalSubmitEvent } from './mission-form/mission-form.events.ts';
export { MissionListElement } from './mission-list/mission-list.ts';
export {
  FiltersChangedEvent,
  LoadFailedEvent,
  MissionSelectEvent,
  MissionsLoadedEvent,
} from './mission-list/mission-list.events.ts';
export type { FilterChange } from './mission-list/filters.ts';
export type { Filters } from './mission-list/list-view.ts';
export { FormElement } from './shared/form/form-element.ts';
export type { PublicReceipt } from './shared/form/public-receipt.ts';
export { ClientElement, type Theme } from './shared/client-element.ts';
