import { challengedEndpoints } from '@coup-de-main/protocol';
import type { Hotline, Privacy } from '@coup-de-main/protocol';
import type { Calendar } from './calendar.ts';
import { communes } from './addresses.ts';

/** `site_id` of the demonstration. */
export const TOWN_SITE_ID = 'rochebrune';
/** Name of the site, as residents read it. */
export const TOWN_NAME = 'Mairie de Rochebrune-sur-Isère';
/** Of the town and its hotline. */
export const TOWN_TIME_ZONE = 'Europe/Paris';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** What `site.settings` holds for the town hall. The exceptions of its hotline are those of this week and next. */
export function townSettings(calendar: Calendar) {
  const codes = Object.values(communes).flatMap(({ inseeCode }) => inseeCode ?? []);
  return {
    languages: ['fr', 'ar', 'en'],
    timeZone: TOWN_TIME_ZONE,
    operator: {
      name: TOWN_NAME,
      url: 'https://rochebrune-sur-isere.example/',
      contact: 'tel:+33465710042',
    },
    // Those of the Drôme.
    coverage: { inseeCodes: codes.filter((code) => code.startsWith('26')) },
    hotline: hotline(calendar),
    // Told that something has arrived, and never by whom.
    agentEmails: ['agents@rochebrune-sur-isere.example'],
    accepts: [...challengedEndpoints],
    rules: { answerWithinHours: 24 },
    privacy,
  };
}

/** What the invented town tells people before they submit anything. */
const privacy: Privacy = {
  controller: 'Commune de Rochebrune-sur-Isère, 1 place de la Mairie, Rochebrune-sur-Isère',
  policyUrl: 'https://rochebrune-sur-isere.example/donnees-personnelles',
  contact: 'mailto:entraide@rochebrune-sur-isere.example',
  dpo: 'mailto:donnees@rochebrune-sur-isere.example',
  purposes: [
    'Mettre en relation les personnes qui ont besoin d’aide et celles qui en proposent',
    'Transmettre votre candidature à l’association qui organise la mission',
    'Relire et publier les missions que proposent les associations',
    'Vous répondre et vous tenir au courant',
  ],
  consentVersion: '2026-11',
  retentionDays: { applications: 365, aides: 90, missionProposals: 365 },
};

function hotline(calendar: Calendar): Hotline {
  const shorterDay = calendar.day(calendar.daysUntil('thu', 2));
  const closedDay = calendar.day(calendar.daysUntil('tue', 8));
  return {
    // One of the numbers that ARCEP keeps for fiction: 04 65 71 xx xx.
    number: '+33465710042',
    name: 'Allô Rochebrune',
    tariff: 'standard',
    priceLabel: 'Prix d’un appel local',
    timeZone: TOWN_TIME_ZONE,
    hours: [
      { days: workdays, opens: '09:00', closes: '12:30' },
      { days: workdays, opens: '14:00', closes: '18:00' },
      { days: ['sat'], opens: '09:00', closes: '12:00' },
    ],
    exceptions: [
      {
        date: shorterDay,
        hours: [{ opens: '10:00', closes: '15:00' }],
        label: 'Journée continue',
      },
      { date: closedDay, closed: true, label: 'L’équipe est en formation' },
    ],
    languages: ['fr', 'ar', 'en'],
  };
}
