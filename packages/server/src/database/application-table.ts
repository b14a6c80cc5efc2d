/** An application and its mission. `0005-applications.sql` says what each column is for. */
export interface ApplicationTable {
  readonly site_id: string;
  readonly submission_id: string;
  readonly mission_id: string;
  holds_place: boolean;
  waiting_since: Date | null;
  offered_until: Date | null;
}
