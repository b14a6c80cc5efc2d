import type { Receipt } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import { RequestProblem } from '../request-problem.ts';
import { canonicalJson } from './canonical-json.ts';
import { mailboxOf } from './contact.ts';
import { onScene } from './on-scene.ts';
import type { Handled } from './handled.ts';
import { claim, keepAnswer } from './idempotency.ts';
import type { Answered, Intent } from './idempotency.ts';
import { newRow, proofEnds } from './new-row.ts';
import { proveAddress } from './order-mails.ts';
import { parseSubmission } from './parse-submission.ts';
import { makeReceipt } from './receipt.ts';
import type { ReceiptFacts } from './receipt.ts';
import { settle } from './settle.ts';
import { appendEvent } from './submission-events.ts';
import type { Scene, SubmissionInput, SubmissionKind } from './submission-kind.ts';
import type { SubmissionPorts } from './submission-ports.ts';
import { admitTokens, insertSubmission, readSubmission } from './submission-repository.ts';
import { isHeldBack } from './submission-row.ts';
import { uuidV7 } from './submission-names.ts';

/** What somebody sends. */
export interface Sent {
  readonly kind: SubmissionKind;
  /** Where it was sent, which is the scope of its key: `applications`, `aides`… */
  readonly endpoint: string;
  readonly key: string;
  /** As `readJson` gives it. */
  readonly body: unknown;
  /** Of the sender. */
  readonly ip: string;
  /** In which to answer when the body does not say. */
  readonly lang: string;
}

/** What is answered. */
export interface Submitted {
  /** 201, or 202 when the address has still to be proven. */
  readonly statusCode: number;
  readonly receipt: Receipt;
}

/**
 * Takes what somebody sends: key, row, details, tokens, mails and history in one transaction, so that all of
 * it is there or nothing. The same key and body are answered the same, however often and whatever became of
 * the first answer on its way.
 *
 * @throws RequestProblem `not-found` where the site takes no such thing, `validation-failed`, `consent-outdated`, `idempotency-key-reused`,
 *   `request-in-progress`, `state-conflict` for a key whose submission was erased, what the kind refuses, and
 *   `rate-limited`. A refusal stores nothing.
 */
export async function submit(ports: SubmissionPorts, sent: Sent): Promise<Submitted> {
  const { kind, body, endpoint, key } = sent;
  const whole = parseSubmission(kind, body);
  const input = withoutProofs(whole);
  const intent = { endpoint, key, bodyHash: ports.vault.digest(canonicalJson(input)) };
  return onScene(ports, async (scene) => {
    if (scene.policy.accepts?.includes(endpoint) === false) throw new RequestProblem('not-found');
    const submissionId = uuidV7(scene.now);
    const answered = await claim(scene, intent, submissionId);
    if (answered !== undefined) return repeatAnswer(ports, scene, { answered, intent });
    refuseOldConsent(input, scene);
    await kind.judge(input, scene);
    const assessed = { body: whole, ip: sent.ip, tx: scene.tx };
    const { toCheck } = await ports.assess(assessed);
    const row = await insertSubmission(
      scene.tx,
      newRow({ ports, kind, scene }, { submissionId, input, toCheck, lang: sent.lang }),
    );
    const handled: Handled = { ports, kind, scene, held: { row, input } };
    await openHistory(handled);
    const facts = await begin(handled);
    const statusCode = facts.next === 'confirm-email' ? 202 : 201;
    await keepAnswer(scene, intent, { statusCode, receipt: facts });
    return { statusCode, receipt: makeReceipt(ports, row, facts) };
  });
}

/** Proofs may differ between two tries of one intent, and are not kept. */
function withoutProofs(input: SubmissionInput & { challenge?: unknown; trap?: unknown }) {
  const { challenge: _challenge, trap: _trap, ...rest } = input;
  return rest;
}

function refuseOldConsent({ consent }: SubmissionInput, { policy }: Scene): void {
  const { consentVersion = consent.version } = policy;
  if (consent.version !== consentVersion) throw new RequestProblem('consent-outdated');
}

async function repeatAnswer(
  ports: SubmissionPorts,
  scene: Scene,
  { answered, intent }: { readonly answered: Answered; readonly intent: Intent },
): Promise<Submitted> {
  const row = await readSubmission(scene, answered.submissionId);
  if (row === undefined || row.erased_at !== null) throw new RequestProblem('state-conflict');
  if (!answered.bodyHash.equals(intent.bodyHash)) {
    throw new RequestProblem('idempotency-key-reused');
  }
  const { statusCode, receipt } = answered;
  return { statusCode, receipt: makeReceipt(ports, row, receipt) };
}

async function openHistory({ ports, kind, scene, held }: Handled): Promise<void> {
  const { submission_id: id, token_generation: generation } = held.row;
  const purposes = mailboxOf(held.input) === undefined ? (['manage'] as const) : BOTH;
  await admitTokens(
    scene,
    id,
    purposes.map((purpose) => ({ purpose, token: ports.vault.token(id, purpose, generation) })),
  );
  await appendEvent(scene, id, { what: 'submitted', actor: 'person' });
  await kind.insert(held, scene);
}

const BOTH = ['manage', 'confirm'] as const;

/** Asks for the proof of the address, or lets it count at once; and says what the receipt says. */
async function begin(handled: Handled): Promise<ReceiptFacts> {
  const { row, input } = handled.held;
  const { policy } = handled.scene;
  if (mailboxOf(input) === undefined) return settleByPhone(handled);
  await proveAddress(handled, '1');
  return {
    status: row.status,
    next: 'confirm-email',
    expiresAt: proofEnds(row).toISOString(),
    service: policy.siteName,
  };
}

/**
 * What is held back takes nothing, a place for example; but whoever sent it reads the receipt that everybody
 * gets: it is settled, and then that is undone.
 */
async function settleByPhone(handled: Handled): Promise<ReceiptFacts> {
  const { scene, held } = handled;
  const { tx, now, policy } = scene;
  await sql`savepoint before_settling`.execute(tx);
  const { settlement, handled: settled } = await settle(handled, 'system');
  if (isHeldBack(held.row)) await sql`rollback to savepoint before_settling`.execute(tx);
  const { answerWithinHours: hours } = policy;
  const promised = hours === undefined ? undefined : new Date(now.getTime() + hours * 3_600_000);
  const { answerBy = promised, status, next } = settlement;
  const { expires_at: expiresAt } = settled.held.row;
  return {
    status,
    next,
    ...(answerBy && { answerBy: answerBy.toISOString() }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    service: policy.siteName,
  };
}
