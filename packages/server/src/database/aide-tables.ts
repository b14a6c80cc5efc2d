import type { NeedStatus, SlotInput } from '@coup-de-main/protocol';
import type { ColumnType } from 'kysely';

type Slots = ColumnType<readonly SlotInput[] | null, string | null, string | null>;

/** Where a request or an offer is, no finer than a commune. */
export interface AidePlaceColumns {
  insee_code: string | null;
  postal_code: string;
  longitude: number | null;
  latitude: number | null;
}

/** What a request is searched and matched by. `0006-aides.sql` says what each column is for. */
export interface AideRequestTable extends AidePlaceColumns {
  readonly site_id: string;
  readonly submission_id: string;
  audience: string;
  job: string | null;
  urgency: string | null;
  prefer_parents: boolean;
  languages: readonly string[];
  slots: Slots;
}

/** One need of a request and its state. */
export interface AideNeedTable {
  readonly site_id: string;
  readonly submission_id: string;
  readonly need_id: number;
  type: string;
  children: readonly string[];
  status: ColumnType<NeedStatus>;
  status_at: Date;
}

/** What an offer is matched by. */
export interface AideOfferTable extends AidePlaceColumns {
  readonly site_id: string;
  readonly submission_id: string;
  radius: number;
  extra_postal_codes: readonly string[];
  weekly_capacity: number;
  accepts_vulnerable: boolean;
  is_parent: boolean;
  languages: readonly string[];
  slots: Slots;
}

/** One thing that a helper can do. */
export interface AideCapabilityTable {
  readonly site_id: string;
  readonly submission_id: string;
  readonly type: string;
  max_children: number | null;
  ages: readonly string[];
}
