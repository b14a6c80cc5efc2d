import { WebhookEvent, webhookTestType } from '@coup-de-main/protocol';
import type { Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, member, summary } from '../../http/exchange.ts';
import { pause } from '../../http/pace.ts';
import type { Delivered, Receiver } from '../../receive/receiver.ts';
import { signatureFault } from '../../receive/signature.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { expectRefused } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { askWebhooks, receiving } from './subscribing.ts';

/** Milliseconds in which something has to come: REQ-webhooks-11. */
const WITHIN_MS = 120_000;

/** Has a test delivered, and answers it. */
async function test(
  bench: Bench,
  {
    id,
    receiver,
    answer,
  }: { readonly id: string; readonly receiver: Receiver; readonly answer: number },
): Promise<Delivered | undefined> {
  const coming = receiver.next(answer, WITHIN_MS);
  const exchange = await askWebhooks(bench, { method: 'POST', id, body: { action: 'test' } });
  bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
  return coming;
}

/** Members that no delivery may have: everything but the three, and `ext`. */
function extras(event: unknown): readonly string[] {
  const known = { '': ['type', 'timestamp', 'data', 'ext'], data: ['id', 'ext'] };
  const of = (value: unknown, names: readonly string[]) =>
    isRecord(value) ? Object.keys(value).filter((name) => !names.includes(name)) : [];
  return [...of(event, known['']), ...of(member(event, 'data'), known.data)];
}

/** What comes to a receiver. */
export const deliveryChecks: readonly Check[] = [
  {
    id: 'webhooks/delivery',
    level: 'must',
    writes: true,
    requirements: ['REQ-webhooks-06', 'REQ-webhooks-07', 'REQ-webhooks-08', 'REQ-webhooks-09'],
    rule: say(
      'Un envoi d’essai arrive : POST signé par chaque secret en vigueur, corps valide (webhook-event.json) et rien d’autre.',
      'A test is delivered: a POST signed by every secret in force, a valid body (webhook-event.json) and nothing else.',
    ),
    async run(bench) {
      await receiving(bench, async ({ id, secret }, receiver) => {
        const body = { action: 'rotate-secret' };
        const turned = await askWebhooks(bench, { method: 'POST', id, body });
        const delivered = await test(bench, { id, receiver, answer: 204 });
        bench.expect(delivered?.method === 'POST', { actual: delivered?.method ?? 'nothing came' });
        if (delivered === undefined) return;
        const now = new Date();
        for (const one of [String(member(turned.json, 'secret')), secret]) {
          const fault = signatureFault(delivered, one, now);
          bench.expect(fault === '', { actual: fault });
        }
        const event = jsonOf(delivered.body);
        const faults = schemaFaults(WebhookEvent, event);
        bench.expect(faults === '', { actual: faults });
        const more = extras(event);
        bench.expect(more.length === 0, { actual: `more than it may say: ${more.join(', ')}` });
        const isTest =
          member(event, 'type') === webhookTestType && member(member(event, 'data'), 'id') === id;
        bench.expect(isTest, { actual: delivered.body.slice(0, 200) });
      });
    },
  },
  {
    id: 'webhooks/gone',
    level: 'must',
    writes: true,
    requirements: ['REQ-webhooks-14', 'REQ-webhooks-07'],
    rule: say(
      '410 arrête l’abonnement : disabled, gone ; un essai est alors refusé (state-conflict).',
      '410 ends it: disabled, gone; a test is refused from then on (state-conflict).',
    ),
    async run(bench) {
      await receiving(bench, async ({ id }, receiver) => {
        const delivered = await test(bench, { id, receiver, answer: 410 });
        bench.expect(delivered !== undefined, { actual: 'nothing came' });
        const state = await disabledState(bench, id);
        bench.expect(state === 'disabled gone', { actual: state });
        const refused = await askWebhooks(bench, { method: 'POST', id, body: { action: 'test' } });
        expectRefused(bench, refused, { code: 'state-conflict' });
      });
    },
  },
];

/** The state of a subscription once it is disabled; what it was in the end when it is not. */
async function disabledState(bench: Bench, id: string): Promise<string> {
  let state = '';
  for (let tries = 0; tries < 25 && !state.startsWith('disabled'); tries += 1) {
    if (tries > 0) await pause(200);
    const { json } = await askWebhooks(bench, {});
    const items = member(json, 'items');
    const own = Array.isArray(items) ? items.find((one) => member(one, 'id') === id) : undefined;
    state = `${String(member(own, 'status'))} ${String(member(own, 'disabledReason'))}`;
  }
  return state;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
