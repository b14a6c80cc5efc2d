import { WebhookAfterAction, WebhookPage, WebhookWithSecret } from '@coup-de-main/protocol';
import type { Check } from '../../check.ts';
import { listOf, member, summary, type Exchange } from '../../http/exchange.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { expectRefused } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { askWebhooks, operatorToken, subscribed } from './subscribing.ts';

/** Nobody has it, and nobody looks it up: the domain is reserved (RFC 2606). */
const nowhere = 'https://receiver.conformance.example/hook';
/** Nobody's token. */
const unknown = 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tF';

const refusedAddresses = [
  'http://receiver.conformance.example/hook',
  'https://user:secret@receiver.conformance.example/',
  'https://10.0.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00::1]/',
  'https://0x0a.1/',
  'https://167772161/',
  `https://receiver.conformance.example/${'x'.repeat(2048)}`,
];

const listedIds = ({ json }: Exchange) => listOf(json, 'items').map((one) => member(one, 'id'));

/** Subscriptions, as their operator sees them. */
export const subscriptionChecks: readonly Check[] = [
  {
    id: 'webhooks/operator-only',
    level: 'must',
    requirements: ['REQ-webhooks-01'],
    rule: say(
      'Sans la clé de l’exploitant, rien ne s’ouvre : token-required, token-invalid, WWW-Authenticate.',
      'Without the operator’s token nothing opens: token-required, token-invalid, WWW-Authenticate.',
    ),
    async run(bench) {
      for (const ask of [{}, { method: 'DELETE', id: 'conformance-nobody' }] as const) {
        const none = await askWebhooks(bench, { ...ask, token: null });
        expectRefused(bench, none, { code: 'token-required' });
        const wrong = await askWebhooks(bench, { ...ask, token: unknown });
        expectRefused(bench, wrong, { code: 'token-invalid' });
        const wants = wrong.headers.get('www-authenticate') ?? '';
        bench.expect(/^bearer/i.test(wants), {
          actual: `WWW-Authenticate: ${wants || '–'}`,
          exchange: wrong,
        });
      }
    },
  },
  {
    id: 'webhooks/subscribe',
    level: 'must',
    writes: true,
    requirements: ['REQ-webhooks-02', 'REQ-webhooks-04', 'REQ-webhooks-05'],
    rule: say(
      'Un abonnement est créé (201), listé sans son secret, puis supprimé (204, ensuite not-found).',
      'A subscription is made (201), listed without its secret, and ended (204, then not-found).',
    ),
    async run(bench) {
      await subscribed(bench, nowhere, async ({ id, secret, exchange }) => {
        bench.expect(exchange.status === 201, { actual: summary(exchange), exchange });
        const faults = schemaFaults(WebhookWithSecret, exchange.json);
        bench.expect(faults === '', { actual: faults, exchange });
        const listed = await askWebhooks(bench, {});
        const listFaults = schemaFaults(WebhookPage, listed.json);
        bench.expect(listed.status === 200 && listFaults === '', {
          actual: `${summary(listed)} ${listFaults}`,
          exchange: listed,
        });
        bench.expect(listedIds(listed).includes(id), {
          actual: 'it is not listed',
          exchange: listed,
        });
        const isShown = listed.body.includes(secret) || /"secret"|whsec_/.test(listed.body);
        bench.expect(!isShown, { actual: 'the list shows a secret', exchange: listed });
        const ended = await askWebhooks(bench, { method: 'DELETE', id });
        bench.expect(ended.status === 204, { actual: summary(ended), exchange: ended });
        const again = await askWebhooks(bench, { method: 'DELETE', id });
        expectRefused(bench, again, { code: 'not-found' });
        const after = await askWebhooks(bench, {});
        bench.expect(!listedIds(after).includes(id), { actual: 'still listed', exchange: after });
      });
    },
  },
  {
    id: 'webhooks/public-addresses',
    level: 'must',
    writes: true,
    requirements: ['REQ-webhooks-03'],
    rule: say(
      'Une adresse sans https, trop longue ou privée, de quelque façon qu’elle soit écrite, est refusée à #/url.',
      'An address without https, too long or private, in whatever spelling, is refused at #/url.',
    ),
    async run(bench) {
      operatorToken(bench);
      for (const url of refusedAddresses) {
        await subscribed(bench, url, async ({ exchange }) => {
          expectRefused(bench, exchange, { code: 'validation-failed' });
          const pointers = listOf(exchange.json, 'errors').map((one) => member(one, 'pointer'));
          bench.expect(pointers.includes('#/url'), {
            actual: pointers.join(', ') || 'errors is empty',
            exchange,
          });
        });
      }
    },
  },
  {
    id: 'webhooks/rotate',
    level: 'must',
    writes: true,
    requirements: ['REQ-webhooks-06'],
    rule: say('rotate-secret répond un autre secret.', 'rotate-secret answers another secret.'),
    async run(bench) {
      await subscribed(bench, nowhere, async ({ id, secret }) => {
        const body = { action: 'rotate-secret' };
        const exchange = await askWebhooks(bench, { method: 'POST', id, body });
        const faults = schemaFaults(WebhookAfterAction, exchange.json);
        bench.expect(exchange.status === 200 && faults === '', {
          actual: `${summary(exchange)} ${faults}`,
          exchange,
        });
        const next = member(exchange.json, 'secret');
        bench.expect(typeof next === 'string' && next !== secret, {
          actual: typeof next === 'string' ? 'the same secret' : 'no secret',
          exchange,
        });
      });
    },
  },
];
