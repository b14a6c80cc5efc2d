import { CANARY_SIRET, canaryEmail, canaryPhone, canaryText, publishableText } from './canary.ts';

const slots = [
  { weekday: 'tue', dayPart: 'evening' },
  { date: '2026-12-24', dayPart: 'morning' },
];

const envelope = { lang: 'fr-simple', consent: { version: '2026-11', by: 'self' } };

/** Somebody, every member filled in. */
function person(number: number) {
  return {
    name: canaryText('nom', number),
    email: canaryEmail('p', number),
    phone: canaryPhone(number),
  };
}

/** Every kind of submission with every member that there is, filled in with what nobody else writes. */
export const canaryBodies = {
  application: (number: number, missionId: string) => ({
    missionId,
    person: person(number),
    adult: false,
    birthYear: 2009,
    message: `${canaryText('message', number)}\nsur deux lignes`,
    acceptedPrerequisites: ['Savoir porter 10 kg'],
    slots,
    waitingList: true,
    ...envelope,
  }),
  request: (number: number) => ({
    kind: 'request',
    audience: 'frontline',
    job: 'health',
    needs: [
      { type: 'childcare', note: canaryText('garde', number), children: ['1-2', '6-9'] },
      { type: 'groceries', note: canaryText('courses', number) },
      { type: 'other', note: canaryText('autre', number) },
    ],
    place: { postalCode: '26300', inseeCode: '26281', city: canaryText('ville', number) },
    urgency: 'within-48h',
    availability: slots,
    person: person(number),
    proxy: {
      name: canaryText('proche', number),
      email: canaryEmail('q', number),
      phone: canaryPhone(number + 1),
      relation: canaryText('lien', number),
      consentConfirmed: true,
    },
    contactPreference: 'sms',
    preferParents: true,
    languages: ['fr', 'uk'],
    lang: 'fr-simple',
    consent: { version: '2026-11', by: 'proxy' },
  }),
  offer: (number: number) => ({
    kind: 'offer',
    person: person(number),
    adult: true,
    capabilities: [{ type: 'childcare', maxChildren: 3, ages: ['1-2', '6-9'] }, { type: 'other' }],
    place: { postalCode: '26300', inseeCode: '26281', city: canaryText('ville', number) },
    radius: 7300,
    extraPostalCodes: ['26400', '07130'],
    availability: slots,
    weeklyCapacity: 4,
    languages: ['fr', 'pt'],
    acceptsVulnerable: true,
    isParent: true,
    message: canaryText('message', number),
    ...envelope,
  }),
  'mission-proposal': (number: number) => ({
    organization: {
      name: publishableText('structure', number),
      legalForm: 'association',
      siret: CANARY_SIRET,
      url: `https://tolmeka-${String(number)}.example/`,
      description: publishableText('objet', number),
    },
    person: person(number),
    mission: {
      title: publishableText('titre', number),
      category: 'emergency-food-aid',
      description: publishableText('description', number),
      summary: publishableText('resume', number),
      domains: ['education', 'numerique'],
      address: {
        street: publishableText('rue', number),
        postalCode: '26300',
        inseeCode: '26281',
        city: publishableText('ville', number),
      },
      remote: 'no',
      schedule: {
        startAt: '2027-01-09T09:00:00Z',
        endAt: '2027-01-09T12:00:00Z',
        timeZone: 'Europe/Paris',
        text: publishableText('dates', number),
        commitment: 'few-hours',
        slots,
      },
      places: 6,
      beneficiaries: ['any-public'],
      openToMinors: true,
      minimumAge: 16,
      accessibility: ['reduced-mobility'],
      prerequisites: [publishableText('condition', number)],
      motivationRequired: true,
      urgent: true,
    },
    ...envelope,
  }),
} as const;
