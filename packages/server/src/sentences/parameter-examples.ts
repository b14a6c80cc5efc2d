/** One value that would be accepted, by parameter name: what an error sentence shows. */
export const parameterExamples: Readonly<Record<string, string>> = {
  departmentCode: 'departmentCode=26',
  from: 'from=2026-12-24',
  limit: 'limit=20',
  minors: 'minors=true',
  near: 'near=44.9334,4.8917',
  organization: 'organization=banque-alimentaire',
  place: 'place=26362',
  q: 'q=Valence',
  radius: 'radius=10000',
  to: 'to=2026-12-31',
  urgent: 'urgent=true',
};
