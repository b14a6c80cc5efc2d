import { aideKinds, audiences, needTypes } from '@coup-de-main/protocol';
import { notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { member, summary } from '../../http/exchange.ts';
import {
  canary,
  canaryPhone,
  formOf,
  placeOf,
  plainNeed,
  type Body,
  type Form,
} from '../../submit/forms.ts';
import { ordinary, send } from '../../submit/ordinary.ts';
import { refuses } from '../../submit/refusal.ts';
import { say } from '../../text.ts';

const code = 'validation-failed';
const person = { name: canary, phone: canaryPhone };

/** The body of a kind, or the end of the check where the backend does not take it. */
function kindOf(bench: Bench, kind: 'request' | 'offer'): Form {
  const form = formOf(bench, 'aides');
  const { kinds = aideKinds } = bench.facts.discovery?.endpoints.aides ?? {};
  if (!kinds.includes(kind)) {
    notApplicable(say(`Ce service ne prend pas ${kind}.`, `This backend does not take ${kind}.`));
  }
  if (form.body['kind'] === kind) return form;
  const { consent, lang } = form.body;
  const type = plainNeed(bench.facts);
  const own: Body =
    kind === 'offer'
      ? { adult: true, capabilities: [{ type }] }
      : { audience: 'resident', needs: [{ type }] };
  return { ...form, body: { kind, person, place: placeOf(bench.facts), consent, lang, ...own } };
}

/** Asking for help, and offering it. */
export const aideChecks: readonly Check[] = [
  {
    id: 'aide/taken',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-01'],
    rule: say(
      'Une demande et une offre valides sont prises, chacune avec son type.',
      'A valid request and a valid offer are taken, each with its type.',
    ),
    async run(bench) {
      const { kinds = aideKinds } = bench.facts.discovery?.endpoints.aides ?? {};
      for (const kind of aideKinds.filter((one) => kinds.includes(one))) {
        const form = kindOf(bench, kind);
        const isOrdinary = formOf(bench, 'aides').body['kind'] === kind;
        const { exchange } = isOrdinary ? await ordinary(bench, form) : await send(bench, form);
        const right =
          [201, 202].includes(exchange.status) && member(exchange.json, 'type') === kind;
        bench.expect(right, { actual: `${kind}: ${summary(exchange)}`, exchange });
      }
    },
  },
  {
    id: 'aide/request-rules',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-02'],
    rule: say(
      'Demande : un moyen de joindre, job avec frontline seulement, children avec childcare seulement, chaque besoin une fois, une préférence possible.',
      'Request: a way to reach, job with frontline only, children with childcare only, each need once, a preference that can be honoured.',
    ),
    async run(bench) {
      const form = kindOf(bench, 'request');
      const type = plainNeed(bench.facts);
      const cases: readonly (readonly [Body, string, string])[] = [
        [{ person: { name: canary } }, 'required', '#/person/email'],
        [{ audience: 'resident', job: 'health' }, 'not-allowed', '#/job'],
        [{ needs: [{ type, children: ['1-2'] }] }, 'not-allowed', '#/needs/0/children'],
        [{ needs: [{ type }, { type }] }, 'repeated', '#/needs/1/type'],
        [{ contactPreference: 'email' }, 'not-allowed', '#/contactPreference'],
      ];
      for (const [members, fault, pointer] of cases) {
        await refuses(bench, form, { members, refusal: { code, fault, pointer } });
      }
    },
  },
  {
    id: 'aide/offer-rules',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-03'],
    rule: say(
      'Offre : un moyen de joindre, maxChildren et ages avec childcare seulement, chaque capacité une fois.',
      'Offer: a way to reach, maxChildren and ages with childcare only, each capability once.',
    ),
    async run(bench) {
      const form = kindOf(bench, 'offer');
      const type = plainNeed(bench.facts);
      const cases: readonly (readonly [Body, string, string])[] = [
        [{ person: { name: canary } }, 'required', '#/person/email'],
        [
          { capabilities: [{ type, maxChildren: 2 }] },
          'not-allowed',
          '#/capabilities/0/maxChildren',
        ],
        [{ capabilities: [{ type }, { type }] }, 'repeated', '#/capabilities/1/type'],
      ];
      for (const [members, fault, pointer] of cases) {
        await refuses(bench, form, { members, refusal: { code, fault, pointer } });
      }
    },
  },
  {
    id: 'aide/no-contact-in-text',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-04'],
    rule: say(
      'Une note ou un nom qui porte une adresse, un numéro ou un lien est refusé : contact-in-text.',
      'A note or a name that carries an address, a number or a link is refused: contact-in-text.',
    ),
    async run(bench) {
      const form = kindOf(bench, 'request');
      const type = plainNeed(bench.facts);
      for (const note of [
        'Appelez le 06 39 98 00 77',
        'zoe@conformance.example',
        'https://x.example',
      ]) {
        await refuses(bench, form, {
          members: { needs: [{ type, note }] },
          refusal: { code, fault: 'contact-in-text', pointer: '#/needs/0/note' },
        });
      }
      await refuses(bench, form, {
        members: { person: { name: 'Zoé 06 39 98 00 77', phone: canaryPhone } },
        refusal: { code, fault: 'contact-in-text', pointer: '#/person/name' },
      });
    },
  },
  {
    id: 'aide/proxy-agrees',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-05'],
    rule: say(
      'Un proche doit dire que la personne est d’accord (consentConfirmed).',
      'A proxy must say that the person agrees (consentConfirmed).',
    ),
    async run(bench) {
      const proxy = { name: 'Claire Essai', phone: canaryPhone, consentConfirmed: false };
      await refuses(bench, kindOf(bench, 'request'), { members: { proxy }, refusal: { code } });
    },
  },
  {
    id: 'aide/helper-too-young',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-06'],
    rule: say(
      'Qui n’est pas majeur ne peut pas aider : too-young.',
      'Who is not adult cannot help: too-young.',
    ),
    async run(bench) {
      await refuses(bench, kindOf(bench, 'offer'), {
        members: { adult: false },
        refusal: { code: 'too-young' },
      });
    },
  },
  {
    id: 'aide/only-what-is-named',
    level: 'must',
    writes: true,
    requirements: ['REQ-aide-07'],
    rule: say(
      'Une sorte, un besoin ou un public qui n’est pas nommé est refusé : not-allowed.',
      'A kind, a need or an audience that is not named is refused: not-allowed.',
    ),
    async run(bench) {
      const form = formOf(bench, 'aides');
      const { needs = needTypes, audiences: taken = audiences } =
        bench.facts.discovery?.endpoints.aides ?? {};
      const isRequest = form.body['kind'] === 'request';
      const list = isRequest ? 'needs' : 'capabilities';
      const foreign = needTypes.find((need) => !needs.includes(need)) ?? 'conformance-none';
      await refuses(bench, form, {
        members: { [list]: [{ type: foreign }] },
        refusal: { code, fault: 'not-allowed', pointer: `#/${list}/0/type` },
      });
      if (!isRequest) return;
      const audience = audiences.find((one) => !taken.includes(one)) ?? 'conformance-none';
      await refuses(bench, form, {
        members: { audience },
        refusal: { code, fault: 'not-allowed', pointer: '#/audience' },
      });
    },
  },
];
