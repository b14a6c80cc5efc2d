import type { ConformanceClass, Mission } from '@coup-de-main/protocol';
import type { Bench } from '../bench.ts';
import { noData } from '../bench.ts';
import { knowable, type Facts } from '../probe/facts.ts';
import { endpointUrl } from '../probe/resolve.ts';
import { say } from '../text.ts';

/** A JSON body that is about to be sent. */
export type Body = Readonly<Record<string, unknown>>;

/** One way to submit something: where, and a body that a backend must take. */
export interface Form {
  readonly class: ConformanceClass;
  readonly name: 'applications' | 'aides' | 'mission-proposals';
  readonly url: string;
  /** Taken by every backend of the class, by phone alone; without a proof of work. */
  readonly body: Body;
}

/**
 * A word that is nowhere else, in what the suite submits and never in what is public. The numbers of phones
 * are those that ARCEP keeps for fiction.
 */
export const canary = 'Zephyrine Conformance';
export const canaryPhone = '+33639980077';
export const canaryEmail = 'zephyrine@conformance.example';

/** Everything that the backend takes, each with an ordinary body. */
export function formsOf(facts: Facts): readonly Form[] {
  const common = {
    consent: { version: facts.discovery?.privacy?.consentVersion ?? '' },
    lang: 'fr',
  };
  const person = { name: canary, phone: canaryPhone };
  const place = placeOf(facts);
  const mission = openMission(facts);
  const forms: (Form | undefined)[] = [
    form(facts, 'aides', { ...aide(facts), place, person, ...common }),
    mission && form(facts, 'applications', { ...applicationTo(mission), person, ...common }),
    form(facts, 'mission-proposals', {
      organization: { name: 'Association Conformance' },
      person,
      mission: {
        title: 'Essai de la suite de conformité',
        category: 'other',
        description: 'Proposition envoyée par un essai, effacée aussitôt.',
        address: place,
      },
      ...common,
    }),
  ];
  return forms.filter((one) => one !== undefined);
}

/** A request, or an offer where the backend takes nothing else. */
function aide(facts: Facts): Body {
  const { kinds = ['request'], audiences = ['resident'] } = facts.discovery?.endpoints.aides ?? {};
  const type = plainNeed(facts);
  return kinds.includes('request')
    ? { kind: 'request', audience: audiences[0] ?? 'resident', needs: [{ type }] }
    : { kind: 'offer', adult: true, capabilities: [{ type }] };
}

const classes = {
  applications: 'applications',
  aides: 'aide',
  'mission-proposals': 'mission-proposals',
} as const;
const endpointNames = {
  applications: 'applications',
  aides: 'aides',
  'mission-proposals': 'missionProposals',
} as const;

function form(facts: Facts, name: Form['name'], body: Body): Form | undefined {
  const url = endpointUrl(facts, endpointNames[name]);
  const cls = classes[name];
  return url === undefined || !facts.claims.has(cls) ? undefined : { class: cls, name, url, body };
}

/** What a mission asks of who applies. */
export function applicationTo({ id, prerequisites }: Mission): Body {
  return {
    missionId: id,
    adult: true,
    birthYear: 1980,
    message: 'Essai de la suite de conformité.',
    ...(prerequisites !== undefined && { acceptedPrerequisites: prerequisites }),
  };
}

/** A mission to which one may apply here: one that does not count its places, else the one with most left. */
function openMission(facts: Facts): Mission | undefined {
  return knowable(facts)
    .filter(({ apply, places }) => apply.mode === 'protocol' && places?.left !== 0)
    .toSorted((a, b) => placesLeft(b) - placesLeft(a))[0];
}

function placesLeft({ places }: Mission): number {
  return places?.left ?? Number.MAX_SAFE_INTEGER;
}

/** The form of a class; ends the check where there is none. */
export function formOf({ facts }: Pick<Bench, 'facts'>, name: Form['name']): Form {
  const found = formsOf(facts).find((one) => one.name === name);
  return (
    found ??
    noData(
      say(
        'Rien à quoi envoyer : ni adresse, ni mission ouverte.',
        'Nothing to submit to: no address, or no open mission.',
      ),
    )
  );
}

/** A need that comes without further questions. */
export function plainNeed(facts: Facts): string {
  const needs = facts.discovery?.endpoints.aides?.needs ?? ['groceries'];
  return needs.find((need) => need !== 'childcare') ?? 'groceries';
}

/** A commune where the service is. */
export function placeOf(facts: Facts): { readonly postalCode: string } {
  const covered = facts.discovery?.service.coverage?.inseeCodes ?? [];
  const addresses = knowable(facts).flatMap((mission) => mission.addresses ?? []);
  const inside = addresses.find(
    ({ postalCode, inseeCode }) =>
      postalCode !== undefined && inseeCode !== undefined && covered.includes(inseeCode),
  );
  const any = addresses.find(({ postalCode }) => postalCode !== undefined);
  return { postalCode: (inside ?? any)?.postalCode ?? '26000' };
}
