import type { SubmissionType } from '@coup-de-main/protocol';
import type { SubmissionInput, SubmissionKind } from './submission-kind.ts';

/** The kinds of submissions that a server takes. */
export interface KindRegistry {
  /** @throws TypeError for a type that was not registered: a defect of the composition. */
  get(type: SubmissionType): SubmissionKind;
  readonly all: readonly SubmissionKind[];
}

/** A kind in a registry: its input is known to itself alone. */
export function asKind<Input extends SubmissionInput>(kind: SubmissionKind<Input>): SubmissionKind {
  // The core hands a kind nothing but what the kind's own schema read.
  return kind;
}

/**
 * Gathers kinds, one per type.
 *
 * @example
 * const kinds = createKindRegistry([asKind(applicationKind), asKind(requestKind), asKind(offerKind)]);
 */
export function createKindRegistry(kinds: readonly SubmissionKind[]): KindRegistry {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]));
  return {
    all: kinds,
    get(type) {
      const kind = byType.get(type);
      if (kind === undefined) throw new TypeError(`Nobody registered submissions of type ${type}.`);
      return kind;
    },
  };
}
