import type { Mission } from '@coup-de-main/protocol';
import { noData, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { member, summary } from '../../http/exchange.ts';
import { knowable } from '../../probe/facts.ts';
import { resolveItem } from '../../probe/resolve.ts';
import { applicationTo, canary, canaryPhone, formOf } from '../../submit/forms.ts';
import { follow, send } from '../../submit/ordinary.ts';
import { say } from '../../text.ts';

/** Who fills in a form takes a few seconds; who takes none is a program. */
const READING_MS = 3500;

function isOfForms(bench: Bench, { id }: Mission): boolean {
  return formOf(bench, 'applications').body['missionId'] === id;
}

/**
 * A warning, not a failure: a backend that takes the run for a program may keep the place until an agent has
 * looked (REQ-http-36). It runs before anything else is sent, while nobody has a reason to doubt.
 */
export const placesFollowChecks: readonly Check[] = [
  {
    id: 'applications/places-follow',
    level: 'should',
    writes: true,
    requirements: ['REQ-applications-07'],
    rule: say(
      'places.left baisse d’une place prise, et la rend quand on se retire.',
      'places.left goes down by a place that is taken, and up when one withdraws.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const counting = knowable(facts).filter(
        ({ apply, places }) => apply.mode === 'protocol' && places?.left !== undefined,
      );
      const { item } = facts.discovery?.endpoints.missions ?? {};
      if (counting.length === 0)
        noData(say('Aucune mission ne compte ses places.', 'No mission counts its places.'));
      const [mission] = counting
        .filter(({ places }) => (places?.left ?? 0) >= 2)
        // That of the other checks last.
        .toSorted((a, b) => Number(isOfForms(bench, a)) - Number(isOfForms(bench, b)));
      if (mission === undefined)
        noData(
          say(
            'Aucune mission qui compte ses places n’en a deux de libres : le dernier bénévole ne doit pas attendre.',
            'No mission that counts its places has two left: the last volunteer must not have to wait.',
          ),
        );
      if (item === undefined || !facts.claims.has('tracking'))
        noData(
          say(
            'Il faut endpoints.missions.item et la classe tracking : lire la mission seule, puis se retirer.',
            'It takes endpoints.missions.item and class tracking: to read one mission, and to withdraw.',
          ),
        );
      const url = resolveItem(item, mission.id, facts.discoveryExchange.url) ?? facts.base;
      const left = async () => Number(member(member((await http.ask(url)).json, 'places'), 'left'));
      const before = await left();
      const form = formOf(bench, 'applications');
      const person = { name: canary, phone: canaryPhone };
      const body = { ...form.body, ...applicationTo(mission), person };
      const sent = await send(bench, { ...form, body }, READING_MS);
      expect(sent.exchange.status === 201, {
        actual: summary(sent.exchange),
        exchange: sent.exchange,
      });
      const during = await left();
      expect(during === before - 1, {
        actual: `${String(before)}, then ${String(during)}`,
        exchange: sent.exchange,
      });
      const gone = await follow(bench, sent.token, { method: 'DELETE' });
      const after = await left();
      expect(after === before, {
        actual: `${String(during)}, then ${String(after)}`,
        exchange: gone,
      });
    },
  },
];
