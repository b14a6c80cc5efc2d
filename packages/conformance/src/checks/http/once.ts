import { randomUUID } from 'node:crypto';
import type { Check } from '../../check.ts';
import { member, summary } from '../../http/exchange.ts';
import { ordinary } from '../../submit/ordinary.ts';
import { withProof } from '../../submit/proof-of-work.ts';
import { isFull, makeRoom, noRoom, withRoom } from '../../submit/room.ts';
import { expectRefused } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { formsOrNone } from './bodies.ts';

/** Once, whatever the network does. */
export const onceChecks: readonly Check[] = [
  {
    id: 'http/key-required',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-21'],
    rule: say(
      'Sans Idempotency-Key, un envoi est refusé : idempotency-key-required.',
      'Without Idempotency-Key a submission is refused: idempotency-key-required.',
    ),
    async run(bench) {
      for (const { url, body } of formsOrNone(bench)) {
        const none = await bench.desk.post(url, body, { key: null });
        expectRefused(bench, none, { code: 'idempotency-key-required' });
        const long = await bench.desk.post(url, body, { key: 'k'.repeat(129) });
        expectRefused(bench, long, { code: 'idempotency-key-required' });
      }
    },
  },
  {
    id: 'http/same-key-same-receipt',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-22'],
    rule: say(
      'La même clé et le même corps donnent le même reçu et le même statut, guillemets ou non.',
      'The same key and body give the same receipt and status, quoted or not.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { exchange, body, key } = await ordinary(bench, form);
        const again = await bench.desk.post(form.url, body, { key: `"${key}"` });
        const other = ['id', 'reference', 'manageToken', 'receivedAt'].filter(
          (name) => member(again.json, name) !== member(exchange.json, name),
        );
        bench.expect(other.length === 0 && again.status === exchange.status, {
          // Names alone: a token that opens something is in no report.
          actual: [
            summary(again),
            ...(other.length > 0 ? [`another ${other.join(', ')}`] : []),
          ].join('; '),
          exchange: again,
        });
      }
    },
  },
  {
    id: 'http/same-key-other-body',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-22'],
    rule: say(
      'La même clé et un autre corps : idempotency-key-reused.',
      'The same key and another body: idempotency-key-reused.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { body, key } = await ordinary(bench, form);
        const other = { ...body, lang: 'en' };
        const exchange = await bench.desk.post(form.url, other, { key });
        expectRefused(bench, exchange, { code: 'idempotency-key-reused' });
      }
    },
  },
  {
    id: 'http/at-the-same-time',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-22'],
    rule: say(
      'La même clé plusieurs fois en même temps : un seul envoi, les autres reçoivent le même reçu ou request-in-progress.',
      'The same key several times at once: one submission, the others get the same receipt or request-in-progress.',
    ),
    async run(bench) {
      const [form] = formsOrNone(bench);
      if (form === undefined) return;
      const key = randomUUID();
      const body = await withProof(bench, { ...form, body: { ...form.body, lang: 'en' } });
      const race = () => Promise.all([1, 2, 3].map(() => bench.desk.post(form.url, body, { key })));
      let answers = await race();
      if (answers.every(isFull)) {
        await makeRoom(bench);
        answers = await race();
      }
      if (answers.every(isFull)) noRoom();
      const taken = answers.filter(({ status }) => status < 300);
      const references = new Set(taken.map(({ json }) => member(json, 'reference')));
      const waiting = answers.filter(({ status }) => status >= 300);
      bench.expect(references.size === 1, {
        actual: `${String(references.size)} submissions`,
        exchange: answers[0],
      });
      for (const exchange of waiting) {
        bench.expect(!isFull(exchange), { actual: summary(exchange), exchange });
        expectRefused(bench, exchange, { code: 'request-in-progress' });
        bench.expect(exchange.headers.has('retry-after'), { actual: 'no Retry-After', exchange });
      }
    },
  },
  {
    id: 'http/refused-key-is-free',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-23'],
    rule: say(
      'Un envoi refusé laisse sa clé libre : le corps corrigé passe sous la même.',
      'A submission that was refused leaves its key free: what has been corrected comes under it.',
    ),
    async run(bench) {
      const [form] = formsOrNone(bench);
      if (form === undefined) return;
      const key = randomUUID();
      const wrong = await bench.desk.post(form.url, { ...form.body, conformanceTypo: 1 }, { key });
      bench.expect(wrong.status === 422, { actual: summary(wrong), exchange: wrong });
      const right = await withRoom(bench, async () => {
        const body = await withProof(bench, { ...form, body: { ...form.body, lang: 'en' } });
        return bench.desk.post(form.url, body, { key });
      });
      bench.expect(right.status === 201 || right.status === 202, {
        actual: summary(right),
        exchange: right,
      });
    },
  },
];
