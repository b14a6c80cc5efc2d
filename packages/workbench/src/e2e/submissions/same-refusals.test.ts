/** A form shows the same errors offline: what the client refuses by itself is what the backend would refuse. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient, ProblemError } from '@coup-de-main/client';
import type { AideInput, ApplicationInput, MissionProposalInput } from '@coup-de-main/protocol';
import { mutations } from '../../build/lean-schemas-corpus.ts';
import { repositoryRoot } from '../../repository.ts';
import type { Demonstration } from '../../setup/demonstration.ts';
import { startTown } from '../../testing/town.ts';

let town: Demonstration;
before(async () => {
  town = await startTown();
});
after(() => town.stop());

const examples = join(repositoryRoot, 'packages/protocol/examples');
const kinds = ['aide-input', 'application-input', 'mission-proposal-input'] as const;
type Kind = (typeof kinds)[number];
const paths: Record<Kind, string> = {
  'aide-input': 'aides',
  'application-input': 'applications',
  'mission-proposal-input': 'mission-proposals',
};
/** Of all broken bodies only every so many are sent: enough to meet each member. */
const every = 7;

function bodiesOf(kind: Kind): unknown[] {
  return readdirSync(examples)
    .filter((name) => name.startsWith(`${kind}.`))
    .flatMap((name): unknown[] => {
      const example: unknown = JSON.parse(readFileSync(join(examples, name), 'utf8'));
      const broken = [...mutations(example)].filter((_, index) => index % every === 0);
      // Members whose value is undefined are none in JSON.
      return [{ ...Object(example), status: 'open' }, ...broken].filter(isObject);
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Faults = readonly string[] | 'accepted';

function faultsOf(problem: {
  code?: string;
  errors?: { pointer?: string; code: string }[];
}): Faults {
  if (problem.code !== 'validation-failed') return 'accepted';
  return (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).toSorted();
}

async function ofBackend(kind: Kind, body: unknown): Promise<Faults> {
  const response = await fetch(`${town.origin}/v1/${paths[kind]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  return faultsOf((await response.json()) as Parameters<typeof faultsOf>[0]);
}

async function ofClient(kind: Kind, body: unknown): Promise<Faults> {
  // Nothing leaves: what passes the check comes back as another refusal.
  const stop: typeof fetch = () =>
    Promise.resolve(Response.json({ code: 'unavailable' }, { status: 400 }));
  const client = createClient({ backend: `${town.origin}/v1/`, retries: 0, fetch: stop });
  const submit = {
    'aide-input': () => client.submitAide(body as AideInput, { key: 'k' }),
    'application-input': () => client.submitApplication(body as ApplicationInput, { key: 'k' }),
    'mission-proposal-input': () =>
      client.proposeMission(body as MissionProposalInput, { key: 'k' }),
  };
  const error: unknown = await submit[kind]().catch((reason: unknown) => reason);
  return error instanceof ProblemError ? faultsOf(error.problem as never) : 'accepted';
}

describe('the client refuses what the backend refuses, in the same words', () => {
  for (const kind of kinds) {
    it(kind, async () => {
      const counts = { accepted: 0, refused: 0 };
      for (const body of bodiesOf(kind)) {
        const expected = await ofBackend(kind, body);
        assert.deepEqual(await ofClient(kind, body), expected, JSON.stringify(body));
        counts[expected === 'accepted' ? 'accepted' : 'refused'] += 1;
      }
      assert.ok(counts.refused > 20, `${counts.refused} bodies refused`);
    });
  }
});
