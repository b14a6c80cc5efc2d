import type { Client } from '@coup-de-main/client';
import type { Consent, Receipt } from '@coup-de-main/protocol';
import type { Answers } from './answers.ts';
import type { Step } from './form-step.ts';

/** What every request carries besides what its form asks. */
export interface Envelope {
  readonly consent: Consent;
  readonly lang: string;
  readonly trap?: string;
}

/**
 * One form: what it asks, and what it makes of the answers. `Input` is the body of the request. Pure
 * functions of the answers, of the words and of what the backend declares.
 */
export interface FormPlan<Input> {
  /** Names the draft: the same form about the same thing. */
  readonly id: string;
  /** Name of the endpoint: says whether a challenge is wanted and how long answers are kept. */
  readonly endpoint: 'applications' | 'aides' | 'missionProposals';
  readonly steps: (answers: Answers) => readonly Step[];
  /** Whether emergency numbers stand above. */
  readonly emergency: (answers: Answers) => boolean;
  /** Somebody fills the form in for somebody else. */
  readonly proxy?: (answers: Answers) => boolean;
  /** Why this form in particular may be refused and what to do: the sentence, by the code of the problem. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Fetches code that `input` needs and the questions do not; `input` is only asked once it is there. */
  readonly ready?: () => Promise<unknown>;
  /** The body of the request; only asked for complete answers. */
  readonly input: (answers: Answers, envelope: Envelope) => Input;
  readonly send: (client: Client, input: Input, key: string) => Promise<Receipt>;
}
