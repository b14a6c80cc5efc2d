import type { SubmissionPorts } from '../submissions/submission-ports.ts';

/** What a command of the operator works on and speaks to. */
export interface CommandCall {
  readonly ports: SubmissionPorts;
  /** What stands behind the name of the command. */
  readonly args: readonly string[];
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
}

/** Does it. @returns the exit code. @throws CommandError with a sentence for the operator. */
export type RunCommand = (call: CommandCall) => Promise<number>;

/** A command that cannot be done; its message says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
