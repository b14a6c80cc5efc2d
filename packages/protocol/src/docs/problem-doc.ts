/** What a problem is called and when it is answered. */
export interface ProblemDoc {
  readonly title: string;
  readonly when: string;
}
