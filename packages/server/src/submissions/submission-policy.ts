/** What a site decided about submissions; read anew for each transaction. */
export interface SubmissionPolicy {
  /** Name of the site, shown in receipts. */
  readonly siteName: string;
  /** What it takes, by the name of the endpoint, e.g. `aides`; absent: everything. */
  readonly accepts?: readonly string[];
  /** Version of the privacy notice that people agree to; absent: any. */
  readonly consentVersion?: string;
  /** Age from which one may answer a mission, in years. */
  readonly minimumAge: number;
  /** Age from which one may offer help, in years. */
  readonly helperMinimumAge: number;
  /** Within how many hours somebody answers; absent: nothing is promised. */
  readonly answerWithinHours?: number;
  /** Days that things are kept after their end. */
  readonly retentionDays: {
    readonly applications: number;
    readonly aides: number;
    readonly missionProposals: number;
  };
  /** IANA name of where the site is. */
  readonly timeZone: string;
}
