import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { member, summary } from '../../http/exchange.ts';
import { knowable } from '../../probe/facts.ts';
import { applicationTo, canary, formOf } from '../../submit/forms.ts';
import { ordinary } from '../../submit/ordinary.ts';
import { withProof } from '../../submit/proof-of-work.ts';
import { expectRefused, refuses } from '../../submit/refusal.ts';
import { isFull, noRoom } from '../../submit/room.ts';
import { say } from '../../text.ts';

/** Applying to a mission. */
export const applicationChecks: readonly Check[] = [
  {
    id: 'applications/taken',
    level: 'must',
    writes: true,
    requirements: ['REQ-applications-01'],
    rule: say(
      'Une candidature valide est prise ; à une mission inconnue, elle est refusée.',
      'A valid application is taken; to an unknown mission it is refused.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const { exchange } = await ordinary(bench, form);
      bench.expect(
        [201, 202].includes(exchange.status) && member(exchange.json, 'type') === 'application',
        {
          actual: summary(exchange),
          exchange,
        },
      );
      await refuses(bench, form, {
        members: { missionId: 'conformance-no-such-mission' },
        refusal: { code: 'mission-not-published' },
      });
    },
  },
  {
    id: 'applications/rules',
    level: 'must',
    writes: true,
    requirements: ['REQ-applications-02', 'REQ-http-18'],
    rule: say(
      'Sont vérifiés : adresse ou téléphone, année de naissance d’un mineur, créneau d’un jour ou d’une date.',
      'Checked: e-mail or phone, the year of birth of a minor, a slot on a weekday or on a date.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const code = 'validation-failed';
      await refuses(bench, form, {
        members: { person: { name: canary } },
        refusal: { code, fault: 'required', pointer: '#/person/email' },
      });
      await refuses(bench, form, {
        members: { adult: false, birthYear: undefined },
        refusal: { code, fault: 'required', pointer: '#/birthYear' },
      });
      await refuses(bench, form, {
        members: { slots: [{ weekday: 'mon', date: '2030-01-07', dayPart: 'morning' }] },
        refusal: { code, fault: 'not-allowed' },
      });
    },
  },
  {
    id: 'applications/what-the-mission-asks',
    level: 'must',
    writes: true,
    requirements: ['REQ-applications-03'],
    rule: say(
      'Sans un prérequis accepté, ou sans la motivation demandée : required.',
      'Without a prerequisite accepted, or the motivation that is asked for: required.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const open = knowable(bench.facts).filter(({ apply }) => apply.mode === 'protocol');
      const strict = open.find(({ prerequisites }) => (prerequisites ?? []).length > 0);
      const motivated = open.find(({ motivationRequired }) => motivationRequired === true);
      if (strict === undefined && motivated === undefined) {
        noData(say('Aucune mission ne demande rien.', 'No mission asks for anything.'));
      }
      if (strict !== undefined) {
        await refuses(bench, form, {
          members: { ...applicationTo(strict), acceptedPrerequisites: [] },
          refusal: {
            code: 'validation-failed',
            fault: 'required',
            pointer: '#/acceptedPrerequisites',
          },
        });
      }
      if (motivated === undefined) return;
      await refuses(bench, form, {
        members: { ...applicationTo(motivated), message: undefined },
        refusal: { code: 'validation-failed', fault: 'required', pointer: '#/message' },
      });
    },
  },
  {
    id: 'applications/too-young',
    level: 'must',
    writes: true,
    requirements: ['REQ-applications-04'],
    rule: say(
      'Qui est trop jeune pour la mission est refusé : too-young.',
      'Who is too young for the mission is refused: too-young.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const adults = knowable(bench.facts).find(
        ({ apply, openToMinors }) => apply.mode === 'protocol' && openToMinors !== true,
      );
      if (adults === undefined)
        noData(say('Toutes acceptent les mineurs.', 'All are open to minors.'));
      const birthYear = bench.now.getFullYear() - 10;
      await refuses(bench, form, {
        members: { ...applicationTo(adults), adult: false, birthYear },
        refusal: { code: 'too-young' },
      });
    },
  },
  {
    id: 'applications/full',
    level: 'must',
    writes: true,
    requirements: ['REQ-applications-06'],
    rule: say(
      'Complet : mission-full, sans liste d’attente.',
      'All places taken: mission-full, without a waiting list.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const full = knowable(bench.facts).find(
        ({ apply, places }) => apply.mode === 'protocol' && places?.left === 0,
      );
      if (full === undefined) {
        notApplicable(say('Aucune mission n’est complète.', 'No mission is full.'));
      }
      await refuses(bench, form, {
        members: applicationTo(full),
        refusal: { code: 'mission-full' },
      });
    },
  },
  {
    id: 'applications/second-like-first',
    level: 'must',
    writes: true,
    requirements: ['REQ-http-37'],
    rule: say(
      'Une seconde candidature à la même mission est répondue comme une première.',
      'A second application to the same mission is answered like a first one.',
    ),
    async run(bench) {
      const form = formOf(bench, 'applications');
      const first = await ordinary(bench, form);
      const again = { ...form, body: { ...form.body, message: 'Une seconde fois.' } };
      // Not `send`: it would take the first one back where there is one place, and then this is no second one.
      const exchange = await bench.desk.post(form.url, await withProof(bench, again));
      if (isFull(exchange)) noRoom();
      const shape = (json: unknown) =>
        Object.keys(json ?? {})
          .toSorted()
          .join();
      const same =
        exchange.status === first.exchange.status &&
        shape(exchange.json) === shape(first.exchange.json);
      bench.expect(same, { actual: summary(exchange), exchange });
      const unlike = await bench.desk.post(form.url, { ...form.body, conformanceTypo: 1 });
      expectRefused(bench, unlike, { code: 'validation-failed' });
    },
  },
];
