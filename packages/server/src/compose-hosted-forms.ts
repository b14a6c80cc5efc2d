import type { FastifyInstance } from 'fastify';
import { createChallengeRepository } from './challenge/challenge-repository.ts';
import { vouch } from './challenge/vouch.ts';
import type { SiteRepository } from './discovery/site-repository.ts';
import { DEFAULT_TIME_ZONE, submissionPolicyOf } from './discovery/site.ts';
import type { HostedFormsPorts } from './hosted-forms/hosted-forms-ports.ts';
import { registerHostedForms } from './hosted-forms/hosted-forms-routes.ts';
import { document } from './hosted/document.ts';
import type { HostedPorts } from './hosted/hosted-ports.ts';
import { hostedStyle } from './hosted/hosted-style.ts';
import { createView } from './hosted/view.ts';
import { startOfDay } from './missions/zoned-time.ts';
import type { KeyRing } from './personal/key-ring.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';
import { createFollower } from './tracking/follower.ts';

/** What the forms without script are made of. */
export interface HostedFormParts {
  readonly submissions: SubmissionPorts;
  readonly keyRing: KeyRing;
  readonly site: SiteRepository;
  /** The pages whose frame, missions, communes and words the forms share. */
  readonly hosted: HostedPorts;
}

/** Registers the forms without script; what they need of other features meets here. */
export function composeHostedForms(app: FastifyInstance, parts: HostedFormParts): void {
  const { submissions, hosted } = parts;
  const { getMission, searchPlaces, label } = hosted;
  const site = remembered(siteOf(parts.site));
  const frameSite = remembered(hosted.site);
  // Read once before anybody writes: whoever sends a form while the database is away needs it.
  app.addHook('onReady', async () => {
    await Promise.allSettled([site.read(), frameSite.read()]);
  });
  registerHostedForms(app, {
    submissions,
    stamps: stampPort(parts),
    follow: createFollower(submissions),
    site: site.read,
    lastSite: site.last,
    getMission,
    searchPlaces,
    label,
    startOfDay,
    frame: async (about, page) =>
      document(await createView({ label, site: frameSite.readOrLast }, about), page),
    frameStyle: hostedStyle.hash,
  });
}

function stampPort({ keyRing, submissions }: HostedFormParts): HostedFormsPorts['stamps'] {
  const used = createChallengeRepository(submissions.siteId);
  const secret = () => keyRing.secret('challenge').toString('base64url');
  return {
    secret: () => keyRing.secret('form-stamp'),
    use: (tx, stamp) => used.use(tx, stamp),
    vouch: (issuedAt) => vouch(secret(), issuedAt),
  };
}

interface Remembered<Value> {
  readonly read: () => Promise<Value>;
  readonly last: () => Value | undefined;
  readonly readOrLast: () => Promise<Value>;
}

/** What was last read stays at hand for when nothing can be read. */
function remembered<Value>(ask: () => Promise<Value>): Remembered<Value> {
  let last: Value | undefined;
  const read = async () => (last = await ask());
  const lastOrThrow = (error: unknown) => {
    if (last === undefined) throw error;
    return last;
  };
  return { read, last: () => last, readOrLast: () => read().catch(lastOrThrow) };
}

function siteOf(repository: SiteRepository): HostedFormsPorts['site'] {
  return async () => {
    const site = await repository.get();
    const { name, settings, privacy } = site;
    const { timeZone = DEFAULT_TIME_ZONE, hotline } = settings;
    const { accepts, helperMinimumAge } = submissionPolicyOf(site);
    return { name, timeZone, hotline, privacy, accepts, helperMinimumAge };
  };
}
