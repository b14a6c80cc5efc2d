import { Receipt } from '@coup-de-main/protocol';
import type { Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { member, summary } from '../../http/exchange.ts';
import { publicAddresses } from '../../probe/public-addresses.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { canary, canaryEmail, canaryPhone, type Form } from '../../submit/forms.ts';
import { ordinary, send } from '../../submit/ordinary.ts';
import { refuses } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { formsOrNone } from './bodies.ts';

/** Members that are of the person alone. */
const typed = [canary, canaryPhone, canaryEmail, 'Zephyrine'];

/** One ordinary form of each kind, by e-mail. */
function byEmail(form: Form): Form {
  return { ...form, body: { ...form.body, person: { name: canary, email: canaryEmail } } };
}

/** What is answered to who submitted something. */
export const receiptChecks: readonly Check[] = [
  {
    id: 'http/receipt',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-26', 'REQ-http-30', 'REQ-http-31'],
    rule: say(
      'Un envoi par téléphone seul est pris : 201 et un reçu valide (receipt.json).',
      'A submission by phone alone is taken: 201 and a valid receipt (receipt.json).',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { exchange } = await ordinary(bench, form);
        const status = member(exchange.json, 'next') === 'confirm-email' ? 202 : 201;
        bench.expect(exchange.status === status, { actual: summary(exchange), exchange });
        const faults = schemaFaults(Receipt, exchange.json);
        bench.expect(faults === '', { actual: faults, exchange });
      }
    },
  },
  {
    id: 'http/confirm-email',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-26', 'REQ-http-30', 'REQ-http-31'],
    rule: say(
      'Un envoi avec une adresse seule attend confirmation : 202, next confirm-email.',
      'A submission with an e-mail address alone waits for confirmation: 202, next confirm-email.',
    ),
    async run(bench) {
      const [form] = formsOrNone(bench);
      if (form === undefined) return;
      const { exchange } = await send(bench, byEmail(form));
      const next = member(exchange.json, 'next');
      bench.expect(exchange.status === 202 && next === 'confirm-email', {
        actual: `${summary(exchange)}; next ${String(next)}`,
        exchange,
      });
    },
  },
  {
    id: 'http/receipt-repeats-nothing',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-27'],
    rule: say(
      'Un reçu ne répète rien de ce qui a été saisi.',
      'A receipt repeats nothing that was typed.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { exchange } = await ordinary(bench, form);
        const repeated = typed.filter((text) => exchange.body.includes(text));
        bench.expect(repeated.length === 0, { actual: repeated.join(', '), exchange });
      }
    },
  },
  {
    id: 'http/reference',
    level: 'should',
    writes: true,
    requirements: ['REQ-http-28'],
    rule: say(
      'reference : deux fois quatre signes de 0123456789BCDFGHJKMNPQRSTVWXYZ.',
      'reference: twice four characters of 0123456789BCDFGHJKMNPQRSTVWXYZ.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { exchange } = await ordinary(bench, form);
        const reference = String(member(exchange.json, 'reference'));
        const right = /^[0-9BCDFGHJKMNPQRSTVWXYZ]{4}-[0-9BCDFGHJKMNPQRSTVWXYZ]{4}$/.test(reference);
        bench.expect(right, { actual: reference, exchange });
      }
    },
  },
  {
    id: 'http/answers-not-kept',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-20'],
    rule: say(
      'Les réponses aux envois, refus compris, portent no-store et Referrer-Policy: no-referrer.',
      'Answers to submissions, refusals included, carry no-store and Referrer-Policy: no-referrer.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const refused = await bench.desk.post(form.url, { conformanceTypo: 1 });
        for (const exchange of [(await ordinary(bench, form)).exchange, refused]) {
          const cache = exchange.headers.get('cache-control') ?? '';
          const referrer = exchange.headers.get('referrer-policy') ?? '';
          bench.expect(/\bno-store\b/.test(cache) && referrer === 'no-referrer', {
            actual: `Cache-Control: ${cache || '–'}; Referrer-Policy: ${referrer || '–'}`,
            exchange,
          });
        }
      }
    },
  },
  {
    id: 'http/outdated-consent',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-33'],
    rule: say(
      'Un consentement à une autre notice est refusé : consent-outdated.',
      'Consent to another notice is refused: consent-outdated.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        await refuses(bench, form, {
          members: { consent: { version: 'conformance-0' } },
          refusal: { code: 'consent-outdated' },
        });
      }
    },
  },
  {
    id: 'http/nothing-leaks',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-34', 'REQ-core-21', 'REQ-aide-08', 'REQ-mission-proposals-04'],
    rule: say(
      'Rien de ce qui a été envoyé n’est dans une adresse publique.',
      'Nothing that was submitted is in a public address.',
    ),
    async run(bench) {
      const forms = formsOrNone(bench);
      for (const form of forms) await ordinary(bench, form);
      for (const url of publicAddresses(bench.facts)) {
        const exchange = await bench.http.ask(url);
        const found = [...typed, 'Essai de la suite de conformité'].filter((text) =>
          exchange.body.includes(text),
        );
        bench.expect(found.length === 0, { actual: found.join(', '), exchange });
      }
      for (const { url } of forms) await expectNoList(bench, url);
    },
  },
  {
    id: 'http/doubt-loses-nobody',
    level: 'should',
    writes: true,
    requirements: ['REQ-http-36'],
    rule: say(
      'Un envoi au champ piège rempli est pris, avec un reçu ordinaire.',
      'A submission with the trap filled is taken, with an ordinary receipt.',
    ),
    async run(bench) {
      const [form] = formsOrNone(bench);
      if (form === undefined) return;
      const { exchange } = await send(bench, {
        ...form,
        body: { ...form.body, trap: 'https://x.example' },
      });
      bench.expect(exchange.status === 201 || exchange.status === 202, {
        actual: summary(exchange),
        exchange,
      });
    },
  },
];

/** No `GET` tells what came to an address by `POST`. */
async function expectNoList({ http, expect }: Bench, url: string): Promise<void> {
  const exchange = await http.ask(url);
  const found = typed.filter((text) => exchange.body.includes(text));
  expect(found.length === 0 && exchange.status !== 200, {
    actual: `GET: ${summary(exchange)}`,
    exchange,
  });
}
