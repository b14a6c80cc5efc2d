import { notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member } from '../../http/exchange.ts';
import { say } from '../../text.ts';

/** The widest bounds that the protocol has. Source: docs/protocol.md and its schemas. */
const widest = { messageMaxLength: 2000, noteMaxLength: 300, maxChildren: 4 } as const;
const kept = {
  applications: 'applications',
  aide: 'aides',
  'mission-proposals': 'missionProposals',
} as const;

/** What people are told before they submit anything. */
export const noticeChecks: readonly Check[] = [
  {
    id: 'http/privacy-notice',
    level: 'must',
    requirements: ['REQ-http-32'],
    rule: say(
      'privacy dit controller, contact, purposes, consentVersion et la durée de conservation de chaque sorte d’envoi.',
      'privacy says controller, contact, purposes, consentVersion and how long each kind is kept.',
    ),
    async run({ facts, expect }) {
      const names = Object.entries(kept).filter(([name]) =>
        facts.claims.has(name as keyof typeof kept),
      );
      if (names.length === 0)
        notApplicable(say('Ce service ne reçoit rien.', 'This backend takes nothing.'));
      const privacy = member(facts.rawDiscovery, 'privacy');
      const lacking = ['controller', 'contact', 'consentVersion'].filter(
        (name) => typeof member(privacy, name) !== 'string',
      );
      if (listOf(privacy, 'purposes').length === 0) lacking.push('purposes');
      const days = member(privacy, 'retentionDays');
      for (const [, name] of names) {
        if (typeof member(days, name) !== 'number') lacking.push(`retentionDays.${name}`);
      }
      expect(lacking.length === 0, {
        actual: `without ${lacking.join(', ')}`,
        exchange: facts.discoveryExchange,
      });
    },
  },
  {
    id: 'http/limits-are-narrower',
    level: 'must',
    requirements: ['REQ-http-38'],
    rule: say(
      'limits ne dépasse pas ce que permet le protocole.',
      'limits is not wider than the protocol.',
    ),
    async run({ facts, expect }) {
      const limits = member(facts.rawDiscovery, 'limits');
      if (limits === undefined)
        notApplicable(say('Pas de limites propres.', 'There are no limits of its own.'));
      const wide = Object.entries(widest).filter(
        ([name, most]) => Number(member(limits, name) ?? 0) > most,
      );
      expect(wide.length === 0, {
        actual: wide.map(([name]) => `${name} ${String(member(limits, name))}`).join(', '),
        exchange: facts.discoveryExchange,
      });
    },
  },
];
