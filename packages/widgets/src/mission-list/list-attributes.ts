import type { MissionQuery } from '@coup-de-main/protocol';
import type { PropertyDeclarations } from 'lit';
import { ClientElement } from '../shared/client-element.ts';
import { firstQuery, queryAttributes } from '../shared/first-query.ts';
import { keyPrefix } from './own-keys.ts';

const lists = new Set([
  ...'category domain remote commitment beneficiary accessibility'.split(' '),
  'organization',
  'departmentCode',
  'facets',
]);

/**
 * What a webmaster writes on `<mission-list>`. Attributes that narrow the list (`category`, `domain`,
 * `organization` …) stay: a visitor chooses within them. `q`, `place`, `near`, `radius`, `from`, `to`
 * and `sort` are only where the visitor starts. Values that the backend does not know are its to refuse.
 */
export abstract class ListAttributes extends ClientElement<'missionList'> {
  static override readonly properties: PropertyDeclarations = {
    urlState: { attribute: 'url-state' },
    noFilters: { type: Boolean, attribute: 'no-filters' },
    hotlineNumber: { attribute: 'hotline-number' },
    hotlinePrice: { attribute: 'hotline-price' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...queryAttributes];
  }

  /** Prefix of the list's own keys in the page's address, or `off`. Default `cdm`, `cdm2` for the second list. */
  declare urlState?: string;

  /** Shows the list alone, without search bar, chips, sorting and filters. */
  declare noFilters: boolean;

  /** Phone number shown when the backend cannot say its own, e.g. `+33199000000`. */
  declare hotlineNumber?: string;

  /** What that call costs, e.g. `Appel gratuit`. */
  declare hotlinePrice?: string;

  constructor() {
    super();
    this.noFilters = false;
  }

  /** The first page that the attributes ask for, as the loader asks for it too. */
  protected get attributeQuery(): MissionQuery {
    const query: Record<string, unknown> = {};
    for (const [name, value] of firstQuery(this)) {
      const before = (query[name] as string[] | undefined) ?? [];
      query[name] = lists.has(name) ? [...before, value] : typed(name, value);
    }
    return query;
  }

  /** The prefix of this list's keys in the address; undefined when it leaves the address alone. */
  protected get addressPrefix(): string | undefined {
    return keyPrefix(this, this.urlState);
  }
}

function typed(name: string, value: string): unknown {
  if (name === 'radius' || name === 'limit') return Number(value);
  return name === 'minors' || name === 'urgent' ? value === 'true' : value;
}
