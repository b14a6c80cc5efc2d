import type * as z from 'zod/mini';
import { Address } from './address.ts';
import { Apply } from './apply.ts';
import { ClockTime, Day, Instant } from './calendar.ts';
import * as discovery from './discovery.ts';
import { Hotline, OpeningException, OpeningHours, OpeningInterval } from './hotline.ts';
import { ContactUrl, Href, HttpUrl, ItemTemplate } from './link.ts';
import { AlternateLink, FacetCount, MissionPage, MissionPageEnvelope } from './mission-page.ts';
import { Mission, MissionOrganization, MissionTranslation, Places } from './mission.ts';
import { Place, PlacePage } from './place.ts';
import { Line, OpenValue, Text } from './plain-text.ts';
import { FieldError, Problem } from './problem.ts';
import { Provenance } from './provenance.ts';
import * as scalars from './scalars.ts';
import { Schedule, Slot } from './schedule.ts';
import { submissionSchemas } from './submission-schemas.ts';
import { MissionChange, MissionDelete, MissionUpsert, SyncPage, SyncPageEnvelope } from './sync.ts';
import { upcomingSchemas } from './upcoming-schemas.ts';
import { Vocabulary, VocabularyPage, VocabularyValue } from './vocabulary.ts';
import { webhookSchemas } from './webhook-schemas.ts';

/** Every schema that has a name in the OpenAPI document and in the JSON Schemas. */
export const namedSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  ...discovery,
  Hotline,
  OpeningHours,
  OpeningInterval,
  OpeningException,
  MissionPage,
  MissionPageEnvelope,
  FacetCount,
  AlternateLink,
  Mission,
  MissionTranslation,
  MissionOrganization,
  Apply,
  Address,
  Schedule,
  Slot,
  Places,
  Provenance,
  Place,
  PlacePage,
  Vocabulary,
  VocabularyValue,
  VocabularyPage,
  SyncPage,
  SyncPageEnvelope,
  MissionChange,
  MissionUpsert,
  MissionDelete,
  Problem,
  FieldError,
  ...submissionSchemas,
  ...webhookSchemas,
  ...upcomingSchemas,
  ...scalars,
  Line,
  Text,
  OpenValue,
  Instant,
  Day,
  ClockTime,
  HttpUrl,
  ContactUrl,
  Href,
  ItemTemplate,
};

/** Names of the schemas that are documents of their own; each becomes a file. */
export const documentNames = [
  'Discovery',
  'Mission',
  'MissionPage',
  'Place',
  'PlacePage',
  'Problem',
  'SyncPage',
  'Vocabulary',
  'VocabularyPage',
  'ApplicationInput',
  'AideInput',
  'MissionProposalInput',
  'Challenge',
  'Receipt',
  'Tracked',
  'ActionInput',
  'ResendInput',
  'WebhookInput',
  'WebhookWithSecret',
  'WebhookPage',
  'WebhookActionInput',
  'WebhookEvent',
  'BoardCard',
  'BoardPage',
  'ReportInput',
  'ResponseInput',
  'ReceivedResponse',
  'SuggestionPage',
  'MatchInput',
  'Match',
  'MatchView',
  'MatchActionInput',
  'StaffMember',
  'ModerationPage',
  'DecisionInput',
  'Decision',
] as const;
