import type { Check } from '../../check.ts';
import { requestedActions } from '@coup-de-main/protocol';
import { notApplicable, type Bench } from '../../bench.ts';
import { listOf, member, summary, type Exchange } from '../../http/exchange.ts';
import { resolveHref } from '../../probe/resolve.ts';
import { canary, canaryPhone } from '../../submit/forms.ts';
import { follow, ordinary, send } from '../../submit/ordinary.ts';
import { expectRefused } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { followed } from './opening.ts';

const otherPhone = '+33639980078';

function act(bench: Bench, token: string, action: string): Promise<Exchange> {
  const { tracking } = bench.facts.discovery?.endpoints ?? {};
  const url = resolveHref(tracking?.actions, bench.facts.discoveryExchange.url) ?? bench.facts.base;
  return bench.http.ask(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ action }),
  });
}

/** What a token changes. */
export const changingChecks: readonly Check[] = [
  {
    id: 'tracking/change',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-06'],
    rule: say(
      'PATCH change ce qui peut l’être ; le résultat reste valide, sinon validation-failed ; consent reste.',
      'PATCH changes what may be changed; what comes of it stays valid, else validation-failed; consent stays.',
    ),
    async run(bench) {
      const { token } = await ordinary(bench, followed(bench));
      const person = { phone: otherPhone };
      const exchange = await follow(bench, token, { method: 'PATCH', body: { person } });
      const held = member(member(exchange.json, 'data'), 'person');
      bench.expect(
        exchange.status === 200 &&
          member(held, 'phone') === otherPhone &&
          member(held, 'name') === canary,
        {
          actual: summary(exchange),
          exchange,
        },
      );
      const back = await follow(bench, token, {
        method: 'PATCH',
        body: { person: { phone: canaryPhone } },
      });
      bench.expect(back.status === 200, { actual: summary(back), exchange: back });
      const empty = await follow(bench, token, {
        method: 'PATCH',
        body: { person: { phone: null } },
      });
      expectRefused(bench, empty, {
        code: 'validation-failed',
        fault: 'required',
        pointer: '#/person/email',
      });
      const consent = await follow(bench, token, {
        method: 'PATCH',
        body: { consent: { version: 'x' } },
      });
      expectRefused(bench, consent, { code: 'validation-failed' });
    },
  },
  {
    id: 'tracking/version',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-06'],
    rule: say(
      'Avec If-Match d’une autre version, PATCH est refusé : version-mismatch.',
      'With If-Match of another version PATCH is refused: version-mismatch.',
    ),
    async run(bench) {
      const { token } = await ordinary(bench, followed(bench));
      const headers = { 'if-match': '"999999"' };
      const body = { person: { phone: otherPhone } };
      const exchange = await follow(bench, token, { method: 'PATCH', body, headers });
      expectRefused(bench, exchange, { code: 'version-mismatch' });
    },
  },
  {
    id: 'tracking/actions',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-07', 'REQ-tracking-03'],
    rule: say(
      'actions nomme ce qui est possible ; une action qui ne l’est pas est refusée (state-conflict, ou forbidden) et ne change rien.',
      'actions lists what can be done; what is not listed is refused (state-conflict, or forbidden) and changes nothing.',
    ),
    async run(bench) {
      const { token } = await ordinary(bench, followed(bench));
      const before = await follow(bench, token);
      const listed = listOf(before.json, 'actions');
      bench.expect(listed.includes('withdraw'), {
        actual: `actions: ${listed.join(', ')}`,
        exchange: before,
      });
      const closed = requestedActions.filter((one) => !listed.includes(one) && one !== 'confirm');
      if (closed.length === 0) notApplicable(say('Tout est possible.', 'Everything can be done.'));
      for (const action of closed) {
        const exchange = await act(bench, token, action);
        const code = String(member(exchange.json, 'code'));
        const refused =
          (exchange.status === 409 && code === 'state-conflict') ||
          (exchange.status === 403 && code === 'forbidden');
        bench.expect(refused, { actual: `${action}: ${summary(exchange)}`, exchange });
      }
      const after = await follow(bench, token);
      bench.expect(member(after.json, 'version') === member(before.json, 'version'), {
        actual: 'changed by what was refused',
        exchange: after,
      });
    },
  },
  {
    id: 'tracking/receipt-does-not-confirm',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-03'],
    rule: say(
      'Le jeton du reçu ne confirme pas une adresse : forbidden. Seul celui du courriel le peut.',
      'The token of the receipt does not confirm an address: forbidden. Only the one of the mail can.',
    ),
    async run(bench) {
      const form = followed(bench);
      const person = { name: canary, email: 'zephyrine@conformance.example' };
      const sent = await send(bench, { ...form, body: { ...form.body, person } });
      bench.expect(sent.exchange.status === 202, {
        actual: summary(sent.exchange),
        exchange: sent.exchange,
      });
      expectRefused(bench, await act(bench, sent.token, 'confirm'), { code: 'forbidden' });
    },
  },
  {
    id: 'tracking/erase',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-08'],
    rule: say(
      'DELETE répond 204, efface, et le jeton reçoit ensuite not-found.',
      'DELETE answers 204, erases, and the token then gets not-found.',
    ),
    async run(bench) {
      const { token, exchange: sent } = await send(bench, followed(bench));
      bench.expect(token !== '', { actual: summary(sent), exchange: sent });
      const exchange = await follow(bench, token, { method: 'DELETE' });
      bench.expect(exchange.status === 204 && exchange.body === '', {
        actual: summary(exchange),
        exchange,
      });
      const gone = await follow(bench, token);
      expectRefused(bench, gone, { code: 'not-found' });
      bench.expect(!gone.body.includes(canary), { actual: canary, exchange: gone });
      bench.desk.forget(token);
    },
  },
  {
    id: 'tracking/resend',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-09'],
    rule: say(
      'resend répond la même chose, que l’adresse soit connue ou non : 202 et {}.',
      'resend answers the same whether the address is known or not: 202 and {}.',
    ),
    async run(bench) {
      const { tracking } = bench.facts.discovery?.endpoints ?? {};
      const url =
        resolveHref(tracking?.resend, bench.facts.discoveryExchange.url) ?? bench.facts.base;
      const form = followed(bench);
      const email = 'zephyrine-resend@conformance.example';
      await send(bench, { ...form, body: { ...form.body, person: { name: canary, email } } });
      for (const address of [email, 'nobody@conformance.example']) {
        const exchange = await bench.http.ask(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: address }),
        });
        bench.expect(exchange.status === 202 && exchange.body.replaceAll(/\s/g, '') === '{}', {
          actual: `${summary(exchange)}: ${exchange.body.slice(0, 80)}`,
          exchange,
        });
      }
    },
  },
];
