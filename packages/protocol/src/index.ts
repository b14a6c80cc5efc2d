export { Address } from './address.ts';
export { Apply } from './apply.ts';
export { conformanceClasses, conformanceUri, type ConformanceClass } from './conformance-class.ts';
export {
  AlternatesEndpoint,
  Discovery,
  Endpoint,
  HostedPages,
  MissionsEndpoint,
  Preview,
  Service,
} from './discovery.ts';
export {
  accessibilityFeatures,
  applyModes,
  beneficiaries,
  callTariffs,
  closedReasons,
  commitments,
  dayParts,
  missionCategories,
  missionDomains,
  missionSorts,
  pointPrecisions,
  remoteModes,
  weekdays,
} from './enumerations.ts';
export { Hotline, OpeningException, OpeningHours } from './hotline.ts';
export { Mission, MissionOrganization, Places } from './mission.ts';
export { AlternateLink, FacetCount, MissionPage, MissionPageEnvelope } from './mission-page.ts';
export {
  defaultMissionRadius,
  LatLon,
  missionFacets,
  missionParameterNames,
  MissionQuery,
} from './mission-query.ts';
export { operations, type Operation, type OperationId } from './operations.ts';
export { Place, PlacePage, PlacePageEnvelope, PlaceQuery, type PlaceQueryInput } from './place.ts';
export { FieldError, Problem } from './problem.ts';
export {
  fieldErrorCodes,
  problemStatuses,
  problemType,
  type FieldErrorCode,
  type ProblemCode,
} from './problem-codes.ts';
export { Provenance } from './provenance.ts';
export { decodeQuery, encodeQuery, type RawQuery } from './query-codec.ts';
export {
  ContactUrl,
  Day,
  DepartmentCode,
  Href,
  HttpUrl,
  Id,
  InseeCode,
  Instant,
  ItemTemplate,
  Language,
  Point,
  Postcode,
} from './scalars.ts';
export { Schedule, Slot } from './schedule.ts';
export { parseMissionPage, type RejectedItem, type TolerantPage } from './tolerant.ts';
export {
  Vocabulary,
  VocabularyPage,
  VocabularyPageEnvelope,
  VocabularyValue,
} from './vocabulary.ts';
