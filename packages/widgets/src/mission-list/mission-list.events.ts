import type { Mission } from '@coup-de-main/protocol';
import type { Filters } from './list-view.ts';

export { LoadFailedEvent } from '../shared/load-failed-event.ts';

/** The visitor is about to open a mission. Cancel it to show the mission yourself. */
export class MissionSelectEvent extends CustomEvent<null> {
  readonly mission: Mission;

  constructor(mission: Mission) {
    super('mission-select', { bubbles: true, composed: true, cancelable: true });
    this.mission = mission;
  }
}

/** Missions have come: the first page of a search, or a further one. */
export class MissionsLoadedEvent extends CustomEvent<null> {
  /** Every mission shown now. */
  readonly missions: readonly Mission[];
  /** How many match in all, where the backend counts. */
  readonly total: number | undefined;

  constructor(missions: readonly Mission[], total: number | undefined) {
    super('missions-loaded', { bubbles: true, composed: true });
    this.missions = missions;
    this.total = total;
  }
}

/** The visitor, the address or `setFilters()` has changed what is looked for. */
export class FiltersChangedEvent extends CustomEvent<null> {
  readonly filters: Filters;

  constructor(filters: Filters) {
    super('filters-changed', { bubbles: true, composed: true });
    this.filters = filters;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mission-select': MissionSelectEvent;
    'missions-loaded': MissionsLoadedEvent;
    'filters-changed': FiltersChangedEvent;
  }
}
