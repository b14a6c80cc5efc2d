import { createHash } from 'node:crypto';
import { protocolVersion } from '@coup-de-main/protocol';
import type { Bench } from './bench.ts';
import { allChecks } from './checks/all-checks.ts';
import { classOf, type Check } from './check.ts';
import { createHttp, type Http } from './http/http.ts';
import { redact } from './http/redact.ts';
import { isChosen, politeness, type ConformanceOptions } from './options.ts';
import { takesSomething, type Facts } from './probe/facts.ts';
import { probe } from './probe/probe.ts';
import { resolveHref } from './probe/resolve.ts';
import type { CheckResult, Leftover, Report } from './report/report.ts';
import { secretsIn, withoutSecrets } from './report/without-secrets.ts';
import { notRun, runCheck } from './run-check.ts';
import { createDesk, takeBack, type Desk } from './submit/desk.ts';
import { say } from './text.ts';
import { classVerdicts, exitCodes, outcomeOf } from './verdict.ts';
import { suite } from './version.ts';

const needsWrite = say(
  'Ce contrôle envoie quelque chose : ajoutez --write pour l’autoriser.',
  'This check sends something: add --write to allow it.',
);
const leftOut = say('Écarté par --only.', 'Left out by --only.');
const interrupted = say('L’essai a été interrompu.', 'The run was interrupted.');
const unreadable = say(
  'Le document de découverte ne peut pas être lu.',
  'The discovery document cannot be read.',
);

/**
 * Checks a backend against the protocol. Reads only, unless `write`; what is written is erased at the end.
 * Never throws for what a backend does: it is in the report.
 */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const started = performance.now();
  const { now = new Date(), write = false, base, operatorToken } = options;
  const http = createHttp({ ...politeness, ...defined(options) });
  const common = {
    suite,
    protocolVersion,
    base: redact(base),
    startedAt: now.toISOString(),
    write,
  } as const;
  const finish = () => ({
    durationMs: Math.round(performance.now() - started),
    requests: http.log.length,
  });

  let facts: Facts;
  try {
    facts = await probe(http, base, options.fixtures);
  } catch (error) {
    return { ...common, ...finish(), ...unreachable(error) };
  }
  const desk = createDesk(http);
  const checks = await runChecks({ facts, http, desk, now, operatorToken }, options);
  const leftovers = await cleanUp(http, facts, desk);
  const classes = classVerdicts(facts.claims, checks);
  const outcome = outcomeOf(classes, checks);
  const report: Report = {
    ...common,
    ...finish(),
    ...(facts.discovery && { service: facts.discovery.service.name }),
    discoveryHash: createHash('sha256').update(facts.discoveryExchange.body).digest('hex'),
    outcome,
    exitCode: exitCodes[outcome],
    classes,
    unknownClaims: facts.unknownClaims,
    checks,
    leftovers,
  };
  return withoutSecrets(report, secretsIn(http.log, operatorToken));
}

async function runChecks(
  bench: Omit<Bench, 'expect'>,
  options: ConformanceOptions,
): Promise<CheckResult[]> {
  const { facts } = bench;
  const wanted = allChecks.filter((check) => facts.claims.has(classOf(check)));
  const results: CheckResult[] = [];
  for (const [done, check] of wanted.entries()) {
    options.onProgress?.({ done, total: wanted.length, check: check.id });
    results.push(leftAside(check, facts, options) ?? (await runCheck(check, bench)));
  }
  return results;
}

/** Said, so that a class of which only a part was looked at is never called conformant. */
function leftAside(
  check: Check,
  facts: Facts,
  { write = false, only, signal }: ConformanceOptions,
): CheckResult | undefined {
  if (only !== undefined && !isChosen(check.id, only)) return notRun(check, 'not-chosen', leftOut);
  if (facts.discovery === undefined && check.id !== 'core/discovery-document') {
    return notRun(check, 'after-failure', unreadable);
  }
  if (!write && wouldSend(check, facts)) {
    return notRun(check, 'needs-write', needsWrite);
  }
  return signal?.aborted === true ? notRun(check, 'interrupted', interrupted) : undefined;
}

/** Where nothing is taken, the checks of submissions say so themselves, and send nothing. */
function wouldSend(check: Check, facts: Facts): boolean {
  return check.writes === true && (classOf(check) !== 'http' || takesSomething(facts));
}

async function cleanUp(http: Http, facts: Facts, desk: Desk): Promise<readonly Leftover[]> {
  const { tracking } = facts.discovery?.endpoints ?? {};
  const url = resolveHref(tracking?.href, facts.discoveryExchange.url);
  const left = await takeBack(http, url, desk.taken);
  return left.map(({ reference, type }) => ({ reference, type }));
}

function unreachable(error: unknown) {
  const classes = classVerdicts(new Set(['core']), []);
  return {
    outcome: 'unreachable',
    exitCode: exitCodes.unreachable,
    classes,
    unknownClaims: [],
    checks: [],
    leftovers: [],
    problem: redact(error instanceof Error ? error.message : String(error)),
  } as const;
}

function defined({ fetch, rate, timeoutMs, maxRequests, signal }: ConformanceOptions) {
  return {
    ...(signal && { signal }),
    ...(fetch && { fetch }),
    ...(rate !== undefined && { rate }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(maxRequests !== undefined && { maxRequests }),
  };
}
