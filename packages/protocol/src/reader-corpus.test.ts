import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listJson, readJson } from './testing/protocol-files.ts';
import { parseDiscovery, parseMissionPage } from './tolerant.ts';
import { parseReceipt, parseTracked } from './tolerant-submission.ts';

interface Case {
  readonly about: string;
  readonly reads: 'MissionPage' | 'Discovery' | 'Receipt' | 'Tracked';
  readonly document: unknown;
  readonly expected: {
    readonly readable: boolean;
    readonly items?: readonly string[];
    readonly rejected?: readonly { index: number; path: string }[];
    readonly dropped?: readonly string[];
    readonly needs?: number;
    readonly events?: number;
  };
}

const readers: Readonly<
  Record<Case['reads'], (document: unknown) => Omit<Case['expected'], 'readable'>>
> = {
  Discovery: (document) => ({ dropped: parseDiscovery(document).dropped.toSorted() }),
  MissionPage: (document) => {
    const { page, rejected, dropped } = parseMissionPage(document);
    return { items: page.items.map(({ id }) => id), rejected, dropped: dropped.toSorted() };
  },
  Receipt: (document) => ({ dropped: parseReceipt(document).dropped.toSorted() }),
  Tracked: (document) => {
    const { tracked, dropped } = parseTracked(document);
    const { needs, events } = tracked;
    return {
      dropped: dropped.toSorted(),
      ...(needs && { needs: needs.length }),
      events: events.length,
    };
  },
};

/** What our readers make of a document, in the words of the corpus. */
function outcome({ reads, document }: Case): Case['expected'] {
  try {
    return { readable: true, ...readers[reads](document) };
  } catch (error) {
    // Only a refusal of zod counts; a reader that crashes must fail the test.
    if (!(error instanceof Error) || error.name !== '$ZodError') throw error;
    return { readable: false };
  }
}

for (const folder of ['valid', 'future', 'hostile']) {
  for (const name of listJson(`corpus/${folder}`)) {
    const one = readJson(`corpus/${folder}/${name}.json`) as unknown as Case;
    test(`corpus ${folder}: ${one.about}`, () => {
      assert.deepEqual(outcome(one), one.expected);
    });
  }
}

test('what backends of today say loses nothing, and of the future no mission', () => {
  for (const name of listJson('corpus/valid')) {
    const { expected } = readJson(`corpus/valid/${name}.json`) as unknown as Case;
    assert.equal(expected.readable, true);
    assert.deepEqual(expected.rejected ?? [], []);
    assert.deepEqual(expected.dropped, []);
  }
  for (const name of listJson('corpus/future')) {
    assert.equal(
      (readJson(`corpus/future/${name}.json`) as unknown as Case).expected.readable,
      true,
    );
  }
});
