export { AideFormElement } from './aide-form/aide-form.ts';
export { AideSubmitEvent, AideSubmittedEvent } from './aide-form/aide-form.events.ts';
export { AideHotlineElement } from './aide-hotline/aide-hotline.ts';
export { MissionListElement } from './mission-list/mission-list.ts';
export {
  FiltersChangedEvent,
  LoadFailedEvent,
  MissionSelectEvent,
  MissionsLoadedEvent,
} from './mission-list/mission-list.events.ts';
export type { FilterChange } from './mission-list/filters.ts';
export type { Filters } from './mission-list/list-view.ts';
export { FormElement, type PublicReceipt } from './shared/form/form-element.ts';
export { ClientElement, type Theme } from './shared/client-element.ts';
