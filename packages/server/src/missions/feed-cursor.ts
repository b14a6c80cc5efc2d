import * as z from 'zod/mini';
import { RequestProblem } from '../request-problem.ts';

/** Where a reader of the feed is. */
export interface FeedPlace {
  /** The last number that it has read. */
  readonly rev: number;
  /** The last number there was when it began from nothing: of older tombstones it need not know. */
  readonly began: number;
}

const Payload = z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(0))]);

/** The cursor of a place. No secret, and no right. */
export function writeFeedCursor({ rev, began }: FeedPlace): string {
  return Buffer.from(JSON.stringify([rev, began])).toString('base64url');
}

/** @throws RequestProblem `invalid-cursor` for what `writeFeedCursor` never wrote. */
export function readFeedCursor(cursor: string): FeedPlace {
  const parsed = z.safeParse(Payload, parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) {
    throw new RequestProblem('invalid-cursor', [{ code: 'invalid-format', parameter: 'after' }]);
  }
  const [rev, began] = parsed.data;
  return { rev, began };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the schema refuses it.
    return undefined;
  }
}
