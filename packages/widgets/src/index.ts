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
export { ClientElement, type Theme } from './shared/client-element.ts';
