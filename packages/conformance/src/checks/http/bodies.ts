import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { takesSomething } from '../../probe/facts.ts';
import { formsOf, type Form } from '../../submit/forms.ts';
import { expectRefused, refuses } from '../../submit/refusal.ts';
import { say } from '../../text.ts';

/** The forms of the backend; a check of submissions does not apply where nothing is taken. */
export function formsOrNone({ facts }: Pick<Bench, 'facts'>): readonly Form[] {
  if (!takesSomething(facts)) {
    notApplicable(say('Ce service ne reçoit rien.', 'This backend takes nothing.'));
  }
  const forms = formsOf(facts);
  if (forms.length === 0) {
    noData(say('Il n’y a rien à envoyer pour l’instant.', 'There is nothing to send to for now.'));
  }
  return forms;
}

/** What a body may be. */
export const bodyChecks: readonly Check[] = [
  {
    id: 'http/body-kind',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-16'],
    rule: say(
      'Un corps qui n’est pas un objet JSON en UTF-8 d’au plus 64 Kio et huit niveaux est refusé.',
      'A body that is no JSON object in UTF-8 of at most 64 KiB and eight levels is refused.',
    ),
    async run(bench) {
      for (const { url, body } of formsOrNone(bench)) {
        const text = JSON.stringify(body);
        const plain = { headers: { 'content-type': 'text/plain' } };
        expectRefused(bench, await bench.desk.post(url, text, plain), {
          code: 'unsupported-media-type',
        });
        const gzip = { headers: { 'content-encoding': 'gzip' } };
        expectRefused(bench, await bench.desk.post(url, text, gzip), {
          code: 'unsupported-media-type',
        });
        for (const broken of ['{"consent":', '[]', '"text"']) {
          expectRefused(bench, await bench.desk.post(url, broken), { code: 'invalid-json' });
        }
        const long = { ...body, trap: 'x'.repeat(66_000) };
        expectRefused(bench, await bench.desk.post(url, long), { code: 'too-large' });
        const deep = `${'{"a":'.repeat(12)}1${'}'.repeat(12)}`;
        const exchange = await bench.desk.post(url, deep);
        bench.expect(exchange.status >= 400 && exchange.status < 500, {
          actual: `HTTP ${String(exchange.status)} for twelve levels`,
          exchange,
        });
      }
    },
  },
  {
    id: 'http/unknown-member',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-17'],
    rule: say(
      'Un membre inconnu est refusé : validation-failed, unknown-key.',
      'A member that nobody knows is refused: validation-failed, unknown-key.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        await refuses(bench, form, {
          members: { conformanceTypo: 'x' },
          refusal: {
            code: 'validation-failed',
            fault: 'unknown-key',
            pointer: '#/conformanceTypo',
          },
        });
      }
    },
  },
  {
    id: 'http/every-fault-of-a-body',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-17', 'REQ-http-03', 'REQ-http-18'],
    rule: say(
      'Tout ce qui ne va pas dans un corps est nommé à la fois, chacun avec son pointer.',
      'Everything that is wrong in a body is named at once, each with its pointer.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const members = { person: { name: 'x'.repeat(101), phone: 'call me' }, lang: '???' };
        const refusal = { code: 'validation-failed' } as const;
        await refuses(bench, form, {
          members,
          refusal: { ...refusal, fault: 'too-long', pointer: '#/person/name' },
        });
        await refuses(bench, form, {
          members,
          refusal: { ...refusal, fault: 'invalid-format', pointer: '#/person/phone' },
        });
        await refuses(bench, form, {
          members,
          refusal: { ...refusal, fault: 'invalid-format', pointer: '#/lang' },
        });
      }
    },
  },
  {
    id: 'http/preflight',
    level: 'must',
    requirements: ['REQ-http-19'],
    rule: say(
      'Un preflight est répondu à toute origine, avec les méthodes, les quatre en-têtes et Max-Age d’au moins 600.',
      'A preflight is answered to any origin, with the methods, the four headers and a Max-Age of at least 600.',
    ),
    async run(bench) {
      for (const { url } of formsOrNone(bench)) {
        const exchange = await bench.http.ask(url, {
          method: 'OPTIONS',
          headers: {
            origin: 'https://mairie.example',
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type,idempotency-key',
          },
        });
        const get = (name: string) =>
          (exchange.headers.get(`access-control-${name}`) ?? '').toLowerCase();
        const lacking = ['content-type', 'idempotency-key', 'authorization', 'if-match'].filter(
          (name) => !get('allow-headers').includes(name),
        );
        const right =
          exchange.status < 300 &&
          ['*', 'https://mairie.example'].includes(get('allow-origin')) &&
          get('allow-methods').includes('post') &&
          Number(get('max-age')) >= 600 &&
          get('allow-credentials') === '';
        bench.expect(right && lacking.length === 0, {
          actual: `HTTP ${String(exchange.status)}; origin ${get('allow-origin')}; methods ${get('allow-methods')}; max-age ${get('max-age')}; without ${lacking.join(', ') || 'none'}`,
          exchange,
        });
      }
    },
  },
];
