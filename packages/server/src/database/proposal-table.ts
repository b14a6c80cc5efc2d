/** Which mission a proposal became. */
export interface MissionProposalTable {
  readonly site_id: string;
  readonly submission_id: string;
  readonly mission_id: string;
}
