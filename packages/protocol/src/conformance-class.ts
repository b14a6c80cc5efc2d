/** Names of the conformance classes a backend may claim in its discovery document. */
export const conformanceClasses = [
  'core',
  'missions',
  'http',
  'search',
  'vocabularies',
  'places',
  'alternates',
  'sync',
  'multilingual',
  'applications',
  'aide',
  'mission-proposals',
  'tracking',
  'challenge',
  'webhooks',
] as const;
export type ConformanceClass = (typeof conformanceClasses)[number];

/** Classes that are specified and that no backend may claim yet: they are served from the next version on. */
export const upcomingClasses = ['board', 'responses', 'matching', 'staff'] as const;

/** The identifier of a class, as `conformsTo` lists it. URNs, because the project owns no domain. */
export function conformanceUri(name: ConformanceClass): string {
  return `urn:coup-de-main:1:conf:${name}`;
}
