import { Failed, NotApplicable, Skipped, type Bench, type SkipReason } from './bench.ts';
import { classOf, type Check } from './check.ts';
import { toCurl } from './http/curl.ts';
import { NetworkError, NoAddress } from './http/network-error.ts';
import { redact } from './http/redact.ts';
import type { CheckResult } from './report/report.ts';
import { say, type Text } from './text.ts';

/** Runs one check and says what came of it; never throws. */
export async function runCheck(check: Check, bench: Omit<Bench, 'expect'>): Promise<CheckResult> {
  let expectations = 0;
  const result = resultOf(check);
  try {
    await check.run({
      ...bench,
      expect(isRight, seen) {
        expectations += 1;
        if (!isRight) throw new Failed(seen);
      },
    });
    if (expectations > 0) return { ...result, status: 'pass', expectations };
    const why = say('Rien à regarder.', 'There was nothing to look at.');
    return { ...result, status: 'skip', reason: 'no-data', why, expectations };
  } catch (error) {
    return { ...result, ...outcomeOf(error, check), expectations };
  }
}

/** The result of a check that was not run. */
export function notRun(check: Check, reason: SkipReason, why: Text): CheckResult {
  return { ...resultOf(check), status: 'skip', reason, why, expectations: 0 };
}

function resultOf(check: Check) {
  const { id, level, requirements, rule } = check;
  return { id, class: classOf(check), level, requirements, rule } as const;
}

function outcomeOf(
  error: unknown,
  { level, rule }: Check,
): Pick<CheckResult, 'status' | 'reason' | 'why' | 'expected' | 'actual' | 'curl'> {
  if (error instanceof Failed) {
    const { exchange, actual, expected = rule } = error.seen;
    return {
      status: level === 'must' ? 'fail' : 'warn',
      expected,
      actual: redact(actual),
      ...(exchange && { curl: toCurl(exchange.request) }),
    };
  }
  if (error instanceof Skipped) return { status: 'skip', reason: error.reason, why: error.why };
  if (error instanceof NotApplicable) return { status: 'not-applicable', why: error.why };
  if (error instanceof NoAddress) {
    const why = say('Il manque l’adresse à demander.', 'The address to ask is missing.');
    return { status: 'skip', reason: 'after-failure', why };
  }
  if (error instanceof NetworkError) {
    const why = redact(error.message);
    return { status: 'error', why: say(`Pas de réponse : ${why}`, `No answer: ${why}`) };
  }
  const what = redact(error instanceof Error ? error.message : String(error));
  return {
    status: 'error',
    why: say(`Défaut de la suite : ${what}`, `A fault of the suite: ${what}`),
  };
}
