import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { hostileStrings } from '../testing/hostile-strings.ts';
import { keepLogLines } from '../testing/log-lines.ts';
import { track } from '../testing/submission-world.ts';
import { createAideWorld, offerInput, requestInput, sendAide } from './testing/aide-world.ts';

const logs = keepLogLines();
const world = await createAideWorld({ logTarget: logs });
after(() => world.close());

/** Tables in which a marker can be read, as anybody with a copy of the database would. */
async function tablesWith(marker: string): Promise<readonly string[]> {
  const tables = await world.database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await world.database.query<{ seen: boolean }>(
      `select exists (select from "${name}" t where t::text ilike $1) as seen`,
      [`%${marker}%`],
    );
    if (row?.seen) found.push(name);
  }
  return found;
}

/** A request and an offer with a text wherever somebody may write one. */
const written = (text: string) => [
  requestInput({
    person: { name: text, phone: '+33639980047' },
    proxy: { name: text, phone: '+33639980048', relation: text, consentConfirmed: true },
    needs: [{ type: 'other', note: text }],
    place: { postalCode: '26000', city: text },
    trap: text.slice(0, 900),
  }),
  offerInput({
    person: { name: text, phone: '+33639980049' },
    place: { postalCode: '26000', city: text },
    message: text,
  }),
];

/** The same with a text wherever there is something to choose. */
const chosen = (text: string) => [
  requestInput({
    audience: text,
    job: text,
    needs: [{ type: text, children: [text] }],
    place: { postalCode: text, inseeCode: text },
    urgency: text,
    availability: [{ weekday: text, date: text, dayPart: text }],
    person: { name: 'Odile', email: text, phone: text },
    contactPreference: text,
    languages: [text],
    lang: text,
    consent: { version: '2026-11', by: text },
    challenge: { type: text, payload: text },
    [text]: text,
  }),
  offerInput({
    capabilities: [{ type: text, ages: [text] }],
    extraPostalCodes: [text],
    kind: text,
  }),
];

describe('whatever is written into a field', () => {
  it('is refused in words or kept as it was written, never an error of ours', async () => {
    let kept = 0;
    for (const text of hostileStrings) {
      for (const body of written(text)) {
        const { status, body: answer } = await sendAide(world, body);
        assert.ok([201, 400, 422].includes(status), `${status} for ${JSON.stringify(text)}`);
        if (status !== 201) continue;
        kept += 1;
        const { body: tracked } = await track(world, answer.manageToken);
        assert.deepEqual((tracked.data['person'] as { name: string }).name, text);
        assert.doesNotMatch(JSON.stringify(answer), /Odile|alert/, 'a receipt echoes nothing');
      }
    }
    assert.ok(kept > 150, `only ${kept} were kept: the corpus does not test what it should`);
  });

  it('cannot be another choice than those there are', async () => {
    for (const text of hostileStrings) {
      for (const body of chosen(text)) {
        const { status } = await sendAide(world, body);
        assert.ok([400, 422].includes(status), `${status} for ${JSON.stringify(text)}`);
      }
    }
  });
});

describe('what a person writes', () => {
  const canary = 'CANARYodile';
  const members = {
    person: { name: canary, email: `${canary}@exemple.fr`, phone: '+33639980050' },
    place: { postalCode: '26000', city: canary },
  };

  it('is in no table that one could read, and in no log', async () => {
    const proxy = { name: canary, email: `p${canary}@exemple.fr`, consentConfirmed: true };
    const needs = [{ type: 'other', note: canary }];
    const sent = await Promise.all([
      sendAide(world, requestInput({ ...members, proxy, needs })),
      sendAide(world, offerInput({ ...members, message: canary })),
    ]);
    assert.deepEqual(
      sent.map(({ status }) => status),
      [202, 202],
    );
    assert.deepEqual(await tablesWith(canary), []);
    assert.deepEqual(await tablesWith('33639980050'), []);
    assert.notDeepEqual(await tablesWith('26000'), [], 'the search would find it');
    assert.doesNotMatch(logs.text(), /CANARY|39980050/i);
    assert.ok(logs.entries().length > 0);
  });
});
