export { Address } from './address.ts';
export { Apply } from './apply.ts';
export { conformanceClasses, conformanceUri, type ConformanceClass } from './conformance-class.ts';
export {
  AlternatesEndpoint,
  Coverage,
  Discovery,
  Endpoint,
  Endpoints,
  HostedPages,
  MissionsEndpoint,
  MissionsPreview,
  Operator,
  Preview,
  ProtocolVersion,
  Service,
  Software,
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
export { Hotline, OpeningException, OpeningHours, OpeningInterval } from './hotline.ts';
export { Mission, MissionOrganization, MissionTranslation, Places } from './mission.ts';
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
export { protocolVersion } from './protocol-version.ts';
export { Provenance } from './provenance.ts';
export { decodeQuery, encodeQuery, type RawQuery } from './query-codec.ts';
export { Day, Instant } from './calendar.ts';
export { ContactUrl, Href, HttpUrl, ItemTemplate } from './link.ts';
export { DepartmentCode, Id, InseeCode, Language, Point, Postcode } from './scalars.ts';
export { Schedule, Slot } from './schedule.ts';
export {
  parseDiscovery,
  parseMissionPage,
  type RejectedItem,
  type TolerantDiscovery,
  type TolerantPage,
} from './tolerant.ts';
export {
  Vocabulary,
  VocabularyPage,
  VocabularyPageEnvelope,
  VocabularyValue,
} from './vocabulary.ts';
