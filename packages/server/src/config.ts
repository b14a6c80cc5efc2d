import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { readSearch } from './api-engagement/search.ts';
import { baseKey, readFollowed } from './federation/base-address.ts';
import { logLevels } from './logging.ts';
import type { LogLevel } from './logging.ts';
import type { RateLimit } from './reply/rate-limit.ts';
import { API_BASE } from './route-kind.ts';

/** Every setting of the server, read once at start. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on. `localhost` by default, both its addresses: nothing is on the network unasked. */
  readonly host: string;
  /** Folder of the embedded database. Unused when `databaseUrl` is given. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Folder of static pages served at `/`. */
  readonly siteDir: string | undefined;
  /** Put the demonstration town into an empty database. */
  readonly demonstration: boolean;
  readonly logLevel: LogLevel;
  /** Whose `X-Forwarded-For` is believed: nobody, everybody, or these addresses. */
  readonly trustProxy: boolean | string;
  readonly rateLimit: RateLimit;
  /** Folder of the widget builds served at `/w/`. */
  readonly widgetsDir: string;
  /** The address under which the world sees this server, ending with `/`. */
  readonly publicUrl: string | undefined;
  /** File of the keys that seal personal data; outside the database. */
  readonly keyFile: string;
  /** Server that takes mails; absent: they go into `mailDir`, and nobody receives them. */
  readonly smtpUrl: string | undefined;
  /** Name and address that mails are from. */
  readonly mailFrom: string;
  /** Folder of mails that are not sent. */
  readonly mailDir: string;
  /** Opens what belongs to whoever runs the server; absent: nothing does. */
  readonly operatorToken: string | undefined;
  /** Whether webhooks may go to this machine, also without TLS: for trials. */
  readonly webhooksToLoopback: boolean;
  /** How missions are exchanged with the State's API Engagement; absent: they are not. */
  readonly apiEngagement: ApiEngagementConfig | undefined;
  /** Base addresses of the backends whose missions are shown here too. */
  readonly follows: readonly string[];
  /** Whether this machine may be followed, also without TLS: for trials. */
  readonly followsLoopback: boolean;
}

/** An account of API Engagement, and what it is used for. */
export interface ApiEngagementConfig {
  /** A secret of the whole account. */
  readonly key: string;
  /** The service's address, ending with `/`. */
  readonly url: string;
  /** Parameters of its search that choose the missions to bring in; absent: none are. See `readSearch`. */
  readonly search: string | undefined;
  /** Whether the town's own missions are sent there. */
  readonly publishes: boolean;
  /** Sources, e.g. of a spreadsheet, whose missions are the town's own as well. */
  readonly sources: readonly string[];
}

/** Variables as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings cannot be used. Its message lists every variable at fault, one per line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const Variables = z.object({
  PORT: z._default(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((port) => Number(port) < 65_536),
    ),
    '8080',
  ),
  HOST: z._default(z.string().check(z.regex(/^[a-zA-Z0-9.:-]+$/)), 'localhost'),
  DATA_DIR: z._default(z.string(), './data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\/\S+$/))),
  SITE_DIR: z.optional(z.string()),
  DEMO: z._default(z.enum(['0', '1']), '0'),
  LOG_LEVEL: z._default(z.enum(logLevels), 'info'),
  TRUST_PROXY: z._default(
    z.string().check(z.regex(/^(0|1|[0-9a-fA-F.:/]+(,\s*[0-9a-fA-F.:/]+)*)$/)),
    '0',
  ),
  RATE_LIMIT: z._default(z.string().check(z.regex(/^[1-9]\d{0,8}$/)), '600'),
  WIDGETS_DIR: z.optional(z.string()),
  PUBLIC_URL: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s?#]+$/))),
  KEY_FILE: z.optional(z.string()),
  SMTP_URL: z.optional(z.string().check(z.regex(/^smtps?:\/\/\S+$/), z.refine(URL.canParse))),
  MAIL_FROM: z.optional(
    z
      .string()
      .check(z.regex(/^(?:[^\r\n<>@"]{1,100} <[^\s<>@",]+@[^\s<>@",]+>|[^\s<>@",]+@[^\s<>@",]+)$/)),
  ),
  MAIL_DIR: z.optional(z.string()),
  OPERATOR_TOKEN: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
  WEBHOOKS_TO_LOOPBACK: z._default(z.enum(['0', '1']), '0'),
  API_ENGAGEMENT_KEY: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{8,200}$/))),
  API_ENGAGEMENT_SEARCH: z.optional(
    z.string().check(
      z.refine((text) => typeof readSearch(text) !== 'string', {
        error: ({ input }) => String(readSearch(String(input))),
      }),
    ),
  ),
  API_ENGAGEMENT_PUBLISH: z._default(z.enum(['0', '1']), '0'),
  API_ENGAGEMENT_SOURCES: z.optional(z.string().check(z.maxLength(2000))),
  API_ENGAGEMENT_URL: z._default(
    z.string().check(z.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^\s?#]*$/)),
    'https://api.api-engagement.beta.gouv.fr/',
  ),
  FOLLOW: z.optional(z.string().check(z.maxLength(60_000))),
  FOLLOW_LOOPBACK: z._default(z.enum(['0', '1']), '0'),
});

/** Every variable that is read. */
export const variableNames: readonly string[] = Object.keys(Variables.shape);

/** How each variable is written; shown when it is not. */
const howTo: Readonly<Record<keyof typeof Variables.shape, string>> = {
  PORT: 'a port between 0 and 65535, e.g. PORT=8080',
  HOST: 'an address to listen on, e.g. HOST=localhost or, for every network, HOST=0.0.0.0',
  DATA_DIR: 'a folder, e.g. DATA_DIR=./data',
  DATABASE_URL:
    'the address of a PostgreSQL database, e.g. DATABASE_URL=postgres://user:password@localhost:5432/town',
  SITE_DIR: 'a folder of pages, e.g. SITE_DIR=./site',
  DEMO: '1 to show the demonstration town in an empty database, 0 not to, e.g. DEMO=1',
  LOG_LEVEL: `one of ${logLevels.join(', ')}, e.g. LOG_LEVEL=info`,
  TRUST_PROXY:
    '0 (no proxy), 1 (any proxy), or the addresses of your proxies, e.g. TRUST_PROXY=10.0.0.0/8',
  RATE_LIMIT: 'how many requests one client may make per minute, 1 or more, e.g. RATE_LIMIT=600',
  WIDGETS_DIR: 'the folder of the widget builds, e.g. WIDGETS_DIR=./packages/widgets/cdn',
  PUBLIC_URL:
    'the address the world uses for this server, e.g. PUBLIC_URL=https://entraide.example.fr/',
  KEY_FILE: 'the file of the keys that seal personal data, e.g. KEY_FILE=./data.keys.json',
  SMTP_URL:
    'the address of a mail server, e.g. SMTP_URL=smtp://user:password@mail.example.fr:587; a password with : / @ ? or # is percent-encoded',
  MAIL_FROM:
    'the name and address that mails are from, e.g. MAIL_FROM=Mairie de Rochebrune <entraide@rochebrune.example>',
  MAIL_DIR: 'a folder for mails that are not sent, e.g. MAIL_DIR=./data.mails',
  OPERATOR_TOKEN:
    '43 characters that nobody can guess, e.g. OPERATOR_TOKEN=$(openssl rand 32 | basenc --base64url | tr -d =)',
  WEBHOOKS_TO_LOOPBACK:
    '1 to let webhooks go to this machine, for trials, 0 not to, e.g. WEBHOOKS_TO_LOOPBACK=0',
  API_ENGAGEMENT_KEY:
    'the key of your account at API Engagement, e.g. API_ENGAGEMENT_KEY=0123456789abcdef',
  API_ENGAGEMENT_SEARCH:
    'parameters of its search, e.g. API_ENGAGEMENT_SEARCH="departmentName=Drôme&type=benevolat" or "lat=44.93&lon=4.89&distance=25km"',
  API_ENGAGEMENT_PUBLISH:
    '1 to send your own missions there, 0 not to, e.g. API_ENGAGEMENT_PUBLISH=1',
  API_ENGAGEMENT_SOURCES:
    'names of sources whose missions are sent as well, e.g. API_ENGAGEMENT_SOURCES="Tableur du CCAS; Secours local"',
  API_ENGAGEMENT_URL:
    'an https address, e.g. API_ENGAGEMENT_URL=https://api.api-engagement.beta.gouv.fr/',
  FOLLOW:
    'the base addresses of other backends, separated by commas, e.g. FOLLOW=https://entraide.voisine.example/v1/,https://benevoles.departement.example/v1/',
  FOLLOW_LOOPBACK:
    '1 to follow backends on this machine, for trials, 0 not to, e.g. FOLLOW_LOOPBACK=0',
};

/** Where the workspace keeps the widget builds, from `src/` and from `dist/` alike. */
const WORKSPACE_WIDGETS = fileURLToPath(new URL('../../widgets/cdn/', import.meta.url));

/**
 * The settings that an environment describes; an empty variable counts as absent.
 *
 * @throws ConfigError naming every variable at fault and an example of each.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const result = z.safeParse(Variables, Object.fromEntries(given));
  if (!result.success) throw new ConfigError(sentencesOf(result.error.issues));
  const values = result.data;
  const missing = missingTogether(values);
  if (missing.length > 0) throw new ConfigError(missing.join('\n'));
  const beside = values.DATA_DIR.replace(/\/+$/, '');
  return {
    port: Number(values.PORT),
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    siteDir: values.SITE_DIR,
    demonstration: values.DEMO === '1',
    logLevel: values.LOG_LEVEL,
    trustProxy: trustOf(values.TRUST_PROXY),
    rateLimit: { max: Number(values.RATE_LIMIT), windowSeconds: 60 },
    widgetsDir: values.WIDGETS_DIR ?? WORKSPACE_WIDGETS,
    publicUrl: values.PUBLIC_URL?.replace(/\/*$/, '/'),
    keyFile: values.KEY_FILE ?? `${beside}.keys.json`,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'ne-pas-repondre@localhost',
    mailDir: values.MAIL_DIR ?? `${beside}.mails`,
    operatorToken: values.OPERATOR_TOKEN,
    webhooksToLoopback: values.WEBHOOKS_TO_LOOPBACK === '1',
    apiEngagement: apiEngagementOf(values),
    follows: followsOf(values),
    followsLoopback: values.FOLLOW_LOOPBACK === '1',
  };
}

function apiEngagementOf(values: z.infer<typeof Variables>): ApiEngagementConfig | undefined {
  const { API_ENGAGEMENT_KEY: key, API_ENGAGEMENT_SEARCH: search } = values;
  if (key === undefined) return undefined;
  const url = values.API_ENGAGEMENT_URL.replace(/\/*$/, '/');
  const sources = (values.API_ENGAGEMENT_SOURCES ?? '').split(';').map((name) => name.trim());
  return {
    key,
    url,
    search,
    publishes: values.API_ENGAGEMENT_PUBLISH === '1',
    sources: sources.filter((name) => name !== ''),
  };
}

/** @throws ConfigError for what nobody can follow, oneself included. */
function followsOf(values: z.infer<typeof Variables>): readonly string[] {
  const loopback = values.FOLLOW_LOOPBACK === '1';
  const follows = readFollowed(values.FOLLOW ?? '', { loopback });
  const refuse = (why: string) =>
    new ConfigError(`FOLLOW cannot be used: ${why}; give ${howTo.FOLLOW}.`);
  if (typeof follows === 'string') throw refuse(follows);
  const own = values.PUBLIC_URL?.replace(/\/*$/, API_BASE);
  const isOwn = own !== undefined && follows.some((base) => baseKey(base) === baseKey(own));
  if (isOwn) throw refuse('one of the addresses is that of this server');
  return follows;
}

/** What one variable asks of others, a sentence each. */
function missingTogether(values: z.infer<typeof Variables>): readonly string[] {
  const { DATABASE_URL, DEMO, KEY_FILE, SMTP_URL, MAIL_FROM, PUBLIC_URL, FOLLOW } = values;
  const { API_ENGAGEMENT_KEY: key, API_ENGAGEMENT_SEARCH: search } = values;
  const publishes = values.API_ENGAGEMENT_PUBLISH === '1';
  const needs: readonly (readonly [boolean, keyof typeof howTo, string])[] = [
    [
      DATABASE_URL !== undefined && DEMO === '0' && KEY_FILE === undefined,
      'KEY_FILE',
      'with DATABASE_URL, so that the keys are kept apart from the data and every server finds them',
    ],
    [
      SMTP_URL !== undefined && MAIL_FROM === undefined,
      'MAIL_FROM',
      'with SMTP_URL, since mail servers refuse mails that are from nobody',
    ],
    [
      SMTP_URL !== undefined && PUBLIC_URL === undefined,
      'PUBLIC_URL',
      'with SMTP_URL, since mails carry links to this server',
    ],
    [
      key === undefined && (search !== undefined || publishes),
      'API_ENGAGEMENT_KEY',
      'with API_ENGAGEMENT_SEARCH or API_ENGAGEMENT_PUBLISH, since the service answers nobody without',
    ],
    [
      publishes && PUBLIC_URL === undefined,
      'PUBLIC_URL',
      'with API_ENGAGEMENT_PUBLISH, since missions there lead to their pages here',
    ],
    [
      FOLLOW !== undefined && PUBLIC_URL === undefined,
      'PUBLIC_URL',
      'with FOLLOW, so that what others took from this server is recognised and does not come back',
    ],
  ];
  return needs
    .filter(([isMissing]) => isMissing)
    .map(([, name, why]) => `${name} is missing: give it ${why}: ${howTo[name]}.`);
}

function trustOf(value: string): boolean | string {
  return value === '0' || value === '1' ? value === '1' : value;
}

function sentencesOf(issues: readonly z.core.$ZodIssue[]): string {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))];
  // No value is repeated, for some are secrets; what is wrong with a search is worth knowing, and is none.
  const search = issues.find((issue) => issue.path[0] === 'API_ENGAGEMENT_SEARCH')?.message;
  return names
    .map((name) => {
      const why = name === 'API_ENGAGEMENT_SEARCH' ? `${search ?? ''}; ` : '';
      return `${name} cannot be used: ${why}give ${howTo[name as keyof typeof howTo]}.`;
    })
    .join('\n');
}
