import { Buffer } from 'node:buffer';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** An answered challenge. */
export interface UsedChallenge {
  readonly signatureHash: Uint8Array;
  /** From then on it would be refused anyway. */
  readonly expiresAt: Date;
}

/** Remembers which challenges were answered, until nobody could answer them any more. */
export interface ChallengeRepository {
  /**
   * True the first time, in whichever process; false ever after.
   *
   * @param tx the transaction that keeps what the answer came with: if that fails, the answer is still good.
   */
  use(tx: Transaction<Schema>, challenge: UsedChallenge): Promise<boolean>;
  /** Removes what has expired. @returns how many. */
  forgetExpired(db: Kysely<Schema>, now: Date): Promise<number>;
}

/** The table `challenge_used` of one site. */
export function createChallengeRepository(siteId: string): ChallengeRepository {
  return {
    async use(tx, { signatureHash, expiresAt }) {
      // The index decides: of two answers at the same moment one waits for the other.
      const { numInsertedOrUpdatedRows = 0n } = await tx
        .insertInto('challenge_used')
        .values({
          site_id: siteId,
          signature_hash: Buffer.from(signatureHash),
          expires_at: expiresAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async forgetExpired(db, now) {
      const { numDeletedRows } = await db
        .deleteFrom('challenge_used')
        .where('site_id', '=', siteId)
        .where('expires_at', '<', now)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
