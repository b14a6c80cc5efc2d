import * as z from 'zod/mini';
import { Hotline } from './hotline.ts';
import { MissionPageEnvelope } from './mission-page.ts';
import { ContactUrl, Href, HttpUrl, ItemTemplate } from './link.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Count, InseeCode, Language } from './scalars.ts';

/** What a backend offers on its missions: where they are and which parameters it honours. */
export const MissionsEndpoint = z.object({
  href: Href,
  item: z.optional(ItemTemplate),
  parameters: z.optional(z.array(z.string())),
  sorts: z.optional(z.array(z.string())),
  facets: z.optional(z.array(z.string())),
  maxLimit: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
});

/** An endpoint with a list and an item address. */
export const Endpoint = z.object({ href: Href, item: z.optional(ItemTemplate) });

/** The same missions in formats other programs read: GeoJSON, iCalendar, JSON Feed. */
export const AlternatesEndpoint = z.object({
  geojson: z.optional(Href),
  icalendar: z.optional(Href),
  jsonFeed: z.optional(Href),
});

/** Where requests and offers of help go, and which of them the backend takes. */
export const AidesEndpoint = z.object({
  href: Href,
  kinds: z.optional(z.array(OpenValue)),
  needs: z.optional(z.array(OpenValue)),
  audiences: z.optional(z.array(OpenValue)),
});

/** Where a submission is followed with its token, acted on, and its links are sent again. */
export const TrackingEndpoint = z.object({ href: Href, actions: Href, resend: Href });

/** Pages for people, complete without JavaScript; `{id}` opens one mission. */
export const HostedPages = z.object({
  missionList: z.optional(Href),
  mission: z.optional(ItemTemplate),
  aideForm: z.optional(Href),
  missionApply: z.optional(ItemTemplate),
  missionForm: z.optional(Href),
  suivi: z.optional(Href),
});

/** The town hall or association that answers for the backend. `siren`: nine digits. */
export const Operator = z.object({
  name: Line,
  siren: z.optional(z.string().check(z.regex(/^\d{9}$/))),
  url: z.optional(HttpUrl),
  contact: z.optional(ContactUrl),
});

/** The communes that the service is for. */
export const Coverage = z.object({ inseeCodes: z.array(InseeCode) });

/** The program that answers. */
export const Software = z.object({ name: Line, version: Line });

/** Who runs the backend, and for whom. */
export const Service = z.object({
  name: Line,
  languages: z.optional(z.array(Language)),
  timeZone: z.optional(Line),
  operator: z.optional(Operator),
  coverage: z.optional(Coverage),
  software: z.optional(Software),
});

/** The list address that a preview stands for, and the first page of that list. */
export const MissionsPreview = z.object({ href: Href, page: MissionPageEnvelope });

/**
 * The first page of missions, inside the discovery document: one round trip instead of two. A backend
 * that understands `?preview=missions&…` (the other parameters are those of `listMissions`) answers it;
 * `href` says which list address the page stands for. Everybody else ignores the parameter.
 */
export const Preview = z.object({
  missions: z.optional(MissionsPreview),
});

/** Name and version of the protocol that the document follows. */
export const ProtocolVersion = z.object({
  name: z.literal('coup-de-main'),
  version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/)),
});

/**
 * Where everything is. A backend that does not claim a class leaves its endpoint out. Pages load this with their
 * first card: the order is the one that compresses best.
 */
export const Endpoints = z.object({
  missions: z.optional(MissionsEndpoint),
  aides: z.optional(AidesEndpoint),
  alternates: z.optional(AlternatesEndpoint),
  vocabularies: z.optional(Endpoint),
  places: z.optional(Endpoint),
  sync: z.optional(Endpoint),
  applications: z.optional(Endpoint),
  missionProposals: z.optional(Endpoint),
  tracking: z.optional(TrackingEndpoint),
  challenge: z.optional(Endpoint),
  webhooks: z.optional(Endpoint),
});

/** Which proofs of work the backend takes, and what it wants one for. */
export const ChallengeOffer = z.object({
  types: z.array(OpenValue),
  requiredFor: z.array(OpenValue),
});

/** Days after which what was submitted is erased, counted from the end of its use. */
export const RetentionDays = z.object({
  applications: z.optional(Count),
  aides: z.optional(Count),
  missionProposals: z.optional(Count),
});

/** What a form says of personal data before anything is submitted. */
export const Privacy = z.object({
  controller: Line,
  policyUrl: z.optional(HttpUrl),
  contact: ContactUrl,
  dpo: z.optional(ContactUrl),
  purposes: z.array(Line),
  consentVersion: Line,
  retentionDays: z.optional(RetentionDays),
});
export type Privacy = z.infer<typeof Privacy>;

/** Bounds of this backend, where they are narrower than those of the protocol. Ages are years. */
export const Limits = z.object({
  messageMaxLength: z.optional(Count),
  noteMaxLength: z.optional(Count),
  minimumAge: z.optional(Count),
  helperMinimumAge: z.optional(Count),
  maxChildren: z.optional(Count),
  answerWithinHours: z.optional(Count),
});
export type Limits = z.infer<typeof Limits>;

/**
 * The discovery document, at the base address: what the backend is, which classes it claims and
 * where everything is. Addresses are followed, never built.
 */
export const Discovery = z.object({
  protocol: ProtocolVersion,
  conformsTo: z.array(z.string()),
  service: Service,
  endpoints: Endpoints,
  pages: z.optional(HostedPages),
  hotline: z.optional(Hotline),
  preview: z.optional(Preview),
  challenge: z.optional(ChallengeOffer),
  privacy: z.optional(Privacy),
  limits: z.optional(Limits),
});
export type Discovery = z.infer<typeof Discovery>;
