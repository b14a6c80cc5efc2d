import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from './create-client.ts';
import { ProblemError } from './errors.ts';
import { inputFaults, type SchemaIssue } from './input-faults.ts';
import { base, pretendNetwork } from './testing/backend.ts';
import { aide, application, proposal } from './testing/submissions.ts';

// Nothing answers: whatever left would fail the test.
pretendNetwork();
const client = createClient({ backend: base, retries: 0 });
const key = 'k';

async function faultsOf(sending: Promise<unknown>): Promise<string[]> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProblemError, String(error));
  assert.deepEqual([error.code, error.status], ['validation-failed', 422]);
  return (error.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}

const submitAide = (input: object) => client.submitAide({ ...aide, ...input }, { key });

test('says everything that is wrong at once, what schemas see and what rules know', async () => {
  const faults = await faultsOf(
    submitAide({
      person: { name: '', phone: '01 99 00 00 42' },
      needs: [{ type: 'childcare', note: 'appelez le 01 99 00 00 42' }, { type: 'magic' }],
      place: { postalCode: '26' },
      audience: 'frontline',
    }),
  );

  assert.deepEqual(faults, [
    '#/needs/1/type not-allowed',
    '#/place/postalCode invalid-format',
    '#/person/name too-short',
    '#/person/phone invalid-format',
    '#/job required',
    '#/needs/0/children required',
    '#/needs/0/note contact-in-text',
  ]);
});

test('names what is missing and what nobody asked for', async () => {
  const { needs: _, ...rest } = aide as Extract<typeof aide, { kind: 'request' }>;
  const input = { ...rest, 'sta/t~us': 'open' } as unknown as typeof aide;
  assert.deepEqual(await faultsOf(client.submitAide(input, { key })), [
    '#/needs required',
    '#/sta~1t~0us unknown-key',
  ]);
});

test('an aide is a request or an offer', async () => {
  assert.deepEqual(await faultsOf(submitAide({ kind: 'gift' })), ['#/kind not-allowed']);
  const offer = { kind: 'offer', adult: true, capabilities: [], place: aide.place };
  const { person, consent } = aide;
  const sending = client.submitAide({ ...offer, person, consent } as unknown as typeof aide, {
    key,
  });
  assert.deepEqual(await faultsOf(sending), ['#/capabilities too-short']);
});

test('checks applications and proposals by their own rules', async () => {
  const young = { ...application, adult: false };
  assert.deepEqual(await faultsOf(client.submitApplication(young, { key })), [
    '#/birthYear required',
  ]);
  const mission = { ...proposal.mission, summary: 'écrivez à odile@exemple.fr', places: 0 };
  assert.deepEqual(await faultsOf(client.proposeMission({ ...proposal, mission }, { key })), [
    '#/mission/places too-small',
    '#/mission/summary contact-in-text',
  ]);
});

test('a phone number with a typing error is not also a missing address', async () => {
  const person = { name: 'Odile Garnier', phone: '01 99 00 00 4' };
  assert.deepEqual(await faultsOf(submitAide({ person })), ['#/person/phone invalid-format']);
});

test('a reader that only knows the place still says what is missing', () => {
  const issues: SchemaIssue[] = [{ path: ['person', 'name'] }, { path: ['place', 'postalCode'] }];
  assert.deepEqual(inputFaults(issues, { person: {}, place: { postalCode: '26' } }), [
    { code: 'required', pointer: '#/person/name' },
    { code: 'invalid-format', pointer: '#/place/postalCode' },
  ]);
});
