/** Something to be done again and again, whoever asks for what. */
export interface Job {
  /** Unique among the jobs of a server, kebab-case, at most four words. */
  readonly name: string;
  /** Length of a period: it runs once in each. Periods begin at midnight UTC, so 1 to 1,440. */
  readonly everyMinutes: number;
  /**
   * Does what is due by `now`. A period that was missed is not made up for: look for everything that is due,
   * not for what came due since. Cut off in the middle it is run again, so each step must bear that.
   */
  run(now: Date): Promise<void>;
}
