/** One thing wrong for somebody. */
export interface Finding {
  /** `axe`, `ibm` or `own`. */
  readonly engine: string;
  readonly rule: string;
  /** The element, as a person would name it. */
  readonly target: string;
}
