/** Known values of requests and offers of help. Open in answers, closed in requests. */

/** The two kinds of aide: somebody needs help, somebody helps. */
export const aideKinds = ['request', 'offer'] as const;
export type AideKind = (typeof aideKinds)[number];

/** What somebody needs, and what somebody can do. Always the practical need, never a state of health. */
export const needTypes = [
  'groceries',
  'childcare',
  'pharmacy',
  'friendly-call',
  'transport',
  'pet-care',
  'paperwork',
  'other',
] as const;
export type NeedType = (typeof needTypes)[number];

/** Ages of children in whole years, without overlap. */
export const ageRanges = ['under-1', '1-2', '3-5', '6-9', '10-12', '13-17'] as const;
export type AgeRange = (typeof ageRanges)[number];

/** Who asks: a resident, somebody who must be handled with more care, somebody on the front line. */
export const audiences = ['resident', 'vulnerable', 'frontline'] as const;
export type Audience = (typeof audiences)[number];

/** What somebody on the front line works in. */
export const jobs = [
  'health',
  'emergency',
  'care',
  'food',
  'pharmacy',
  'energy',
  'transport',
  'other',
] as const;
export type Job = (typeof jobs)[number];

/** Until when help is needed. */
export const urgencies = ['within-48h', 'within-5-days', 'within-a-week', 'flexible'] as const;
export type Urgency = (typeof urgencies)[number];

/** How somebody likes to be reached; `proxy`: through the one who asked for them. */
export const contactPreferences = ['email', 'phone', 'sms', 'proxy'] as const;
export type ContactPreference = (typeof contactPreferences)[number];

/** What kind of structure proposes a mission. */
export const legalForms = ['association', 'local-authority', 'public-body', 'other'] as const;
export type LegalForm = (typeof legalForms)[number];
