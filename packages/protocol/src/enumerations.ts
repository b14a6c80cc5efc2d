/**
 * The known values of every enumeration. Open in responses (an unknown value is kept as "other"),
 * closed in requests (an unknown value is refused).
 */

/** What a mission is for; the four kinds of the Réserve Civique of March 2020, and the rest. */
export const missionCategories = [
  'emergency-food-aid',
  'exceptional-childcare',
  'isolation-contact',
  'neighbourhood-solidarity',
  'other',
] as const;

/** Fields of action: the 20 slugs of the State's API Engagement, so that a mission is typed once. */
export const missionDomains = [
  'animaux',
  'autre',
  'batiment-industrie-logistique',
  'benevolat-competences',
  'communication',
  'culture-loisirs',
  'education',
  'emploi',
  'environnement',
  'gestion-finance-droit',
  'humanitaire',
  'memoire-et-citoyennete',
  'numerique',
  'prevention-protection',
  'recherche',
  'sante',
  'service-public-defense-securite',
  'sport',
  'solidarite-insertion',
  'vivre-ensemble',
] as const;

/** Where a mission is done: `no` on site, `possible` either, `full` from home. */
export const remoteModes = ['no', 'possible', 'full', 'unknown'] as const;

/** How much time a mission takes. */
export const commitments = [
  'few-hours',
  'few-days',
  'few-hours-a-week',
  'few-days-a-week',
  'few-hours-a-month',
  'few-days-a-month',
] as const;

/** Moments of the day in which a mission may take place. */
export const dayParts = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const;

/** Days of the week, Monday first as in France. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Whom a mission serves. */
export const beneficiaries = [
  'seniors',
  'persons-with-disabilities',
  'people-in-difficulty',
  'parents',
  'children',
  'refugees',
  'people-being-excluded',
  'people-sick',
  'any-public',
] as const;

/** What makes a mission reachable for somebody who moves, hears, sees or reads with difficulty. */
export const accessibilityFeatures = [
  'reduced-mobility',
  'public-transport',
  'sign-language',
  'easy-to-read',
] as const;

/** How one applies: on this page by the protocol, elsewhere by a link, or not at all for now. */
export const applyModes = ['protocol', 'external', 'closed'] as const;

/** Why a mission takes nobody for now. */
export const closedReasons = ['full', 'past', 'paused'] as const;

/**
 * How well a position is known. `exact`, `street` and `commune` say how close it is; `official`: the point
 * that the public register gives for a commune; `approximate`: derived from others.
 */
export const pointPrecisions = [
  'exact',
  'street',
  'commune',
  'official',
  'approximate',
  'unknown',
] as const;

/** Orders of a list of missions: `nearest` needs a place; every order ends with the id, so it is total. */
export const missionSorts = ['nearest', 'newest', 'soonest'] as const;

/** What a call costs. `free`: 0800–0805; `free-service`: 0806–0809; `paid`: 081, 082, 089. */
export const callTariffs = ['free', 'free-service', 'standard', 'paid'] as const;
