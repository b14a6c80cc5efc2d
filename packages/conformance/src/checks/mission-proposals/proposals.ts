import { isRecord, member, summary } from '../../http/exchange.ts';
import type { Check } from '../../check.ts';
import { canary, formOf, type Form } from '../../submit/forms.ts';
import { ordinary } from '../../submit/ordinary.ts';
import { refuses } from '../../submit/refusal.ts';
import { say } from '../../text.ts';

const code = 'validation-failed';

function withMission({ body }: Form, members: object): Readonly<Record<string, unknown>> {
  const mission = body['mission'];
  return { mission: { ...(isRecord(mission) ? mission : {}), ...members } };
}

/** An organisation proposes a mission. */
export const proposalChecks: readonly Check[] = [
  {
    id: 'mission-proposals/taken',
    level: 'must',
    writes: true,
    requirements: ['REQ-mission-proposals-01'],
    rule: say('Une proposition valide est prise.', 'A valid proposal is taken.'),
    async run(bench) {
      const { exchange } = await ordinary(bench, formOf(bench, 'mission-proposals'));
      const right =
        [201, 202].includes(exchange.status) &&
        member(exchange.json, 'type') === 'mission-proposal';
      bench.expect(right, { actual: summary(exchange), exchange });
    },
  },
  {
    id: 'mission-proposals/rules',
    level: 'must',
    writes: true,
    requirements: ['REQ-mission-proposals-02'],
    rule: say(
      'Sont vérifiés : un moyen de joindre, des textes qui disent quelque chose, une fin après le début, un créneau d’un jour ou d’une date.',
      'Checked: a way to reach, texts that say something, an end after the beginning, a slot on a weekday or a date.',
    ),
    async run(bench) {
      const form = formOf(bench, 'mission-proposals');
      const cases: readonly (readonly [object, string])[] = [
        [{ description: '   ' }, '#/mission/description'],
        [
          { schedule: { startAt: '2030-01-02T10:00:00Z', endAt: '2030-01-01T10:00:00Z' } },
          '#/mission/schedule/endAt',
        ],
        [{ schedule: { slots: [{ dayPart: 'morning' }] } }, '#/mission/schedule/slots/0/weekday'],
      ];
      const faults = ['required', 'too-small', 'required'];
      await refuses(bench, form, {
        members: { person: { name: canary } },
        refusal: { code, fault: 'required', pointer: '#/person/email' },
      });
      for (const [index, [members, pointer]] of cases.entries()) {
        await refuses(bench, form, {
          members: withMission(form, members),
          refusal: { code, fault: faults[index] ?? '', pointer },
        });
      }
    },
  },
  {
    id: 'mission-proposals/no-contact-in-text',
    level: 'must',
    writes: true,
    requirements: ['REQ-mission-proposals-03'],
    rule: say(
      'Un texte qui porte une adresse, un numéro ou un lien est refusé : contact-in-text.',
      'A text that carries an address, a number or a link is refused: contact-in-text.',
    ),
    async run(bench) {
      const form = formOf(bench, 'mission-proposals');
      const cases: readonly (readonly [object, string])[] = [
        [{ title: 'Écrire à zoe@conformance.example' }, '#/mission/title'],
        [{ summary: 'Appelez le 06 39 98 00 77' }, '#/mission/summary'],
        [{ description: 'Voir https://x.example' }, '#/mission/description'],
        [{ prerequisites: ['Appeler le 06 39 98 00 77'] }, '#/mission/prerequisites/0'],
      ];
      for (const [members, pointer] of cases) {
        await refuses(bench, form, {
          members: withMission(form, members),
          refusal: { code, fault: 'contact-in-text', pointer },
        });
      }
    },
  },
];
