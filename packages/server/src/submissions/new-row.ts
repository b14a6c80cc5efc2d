import type { Insertable } from 'kysely';
import type { SubmissionTable } from '../database/submission-tables.ts';
import { purgeAfter } from './apply-change.ts';
import { mailboxOf } from './contact.ts';
import { daysAfter } from './days.ts';
import type { Handled } from './handled.ts';
import type { SubmissionInput, SubmissionKind } from './submission-kind.ts';
import type { SubmissionPorts } from './submission-ports.ts';
import { newReference } from './submission-names.ts';
import { PENDING_CONFIRMATION } from './submission-row.ts';
import type { SubmissionRow } from './submission-row.ts';

/** Days that somebody has to prove an address. */
export const CONFIRM_WITHIN_DAYS = 7;

/** When an address has to be proven. What is held back ends later, but must not be told from the others by that. */
export function proofEnds({ expires_at, created_at }: SubmissionDates): Date {
  return expires_at ?? daysAfter(created_at, CONFIRM_WITHIN_DAYS);
}

type SubmissionDates = Pick<SubmissionRow, 'expires_at' | 'created_at'>;

/** What a new row is made from. */
export interface NewSubmission {
  readonly submissionId: string;
  readonly input: SubmissionInput;
  readonly toCheck: readonly string[];
  /** When the input does not say. */
  readonly lang: string;
}

/** The row of a new submission, sealed. */
export function newRow(
  { ports, kind, scene }: Pick<Handled, 'ports' | 'kind' | 'scene'>,
  { submissionId, input, toCheck, lang }: NewSubmission,
): Insertable<SubmissionTable> {
  const { now, siteId } = scene;
  const { consent, proxy } = input;
  // Who is held back by us cannot prove anything in time.
  const mayExpire = mailboxOf(input) !== undefined && toCheck.length === 0;
  const expiresAt = mayExpire ? daysAfter(now, CONFIRM_WITHIN_DAYS) : null;
  return {
    site_id: siteId,
    submission_id: submissionId,
    reference: newReference(),
    type: kind.type,
    status: PENDING_CONFIRMATION,
    lang: input.lang ?? lang,
    created_at: now,
    updated_at: now,
    expires_at: expiresAt,
    purge_at: purgeAfter(kind, scene, { status: PENDING_CONFIRMATION, expiresAt }),
    confirmed_at: null,
    ...ports.vault.seal(submissionId, input),
    ...indexesOf(ports, input),
    consent_version: consent.version,
    consent_at: now,
    consent_by: consent.by ?? (proxy === undefined ? 'self' : 'proxy'),
    to_check: [...toCheck],
    ...placeOf(kind, input),
    erased_at: null,
  };
}

/** Where it is, as an agent searches. */
export function placeOf(
  { searchable }: Pick<SubmissionKind, 'searchable'>,
  input: SubmissionInput,
): Pick<SubmissionRow, 'insee_code' | 'postal_code'> {
  const { inseeCode = null, postalCode = null } = searchable?.(input) ?? {};
  return { insee_code: inseeCode, postal_code: postalCode };
}

/** What the ways to reach somebody are found by. */
export function indexesOf(
  { vault }: Pick<SubmissionPorts, 'vault'>,
  { person, proxy }: SubmissionInput,
): Pick<SubmissionRow, 'email_index' | 'phone_index' | 'proxy_email_index'> {
  const phone = person.phone ?? proxy?.phone;
  return {
    email_index: person.email === undefined ? null : vault.emailIndex(person.email),
    phone_index: phone === undefined ? null : vault.phoneIndex(phone),
    proxy_email_index: proxy?.email === undefined ? null : vault.emailIndex(proxy.email),
  };
}
