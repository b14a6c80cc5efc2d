import { member, type Exchange } from '../http/exchange.ts';
import { redact } from '../http/redact.ts';
import type { Report } from './report.ts';

/** Anything shorter opens nothing, and might be a part of ordinary words. */
const SHORTEST_SECRET = 16;

/** The tokens that a run was given: by receipts, by subscriptions, and the operator's. */
export function secretsIn(
  log: readonly Pick<Exchange, 'json' | 'request'>[],
  operatorToken: string = '',
): readonly string[] {
  const found = log.flatMap(({ json, request }) => [
    member(json, 'manageToken'),
    member(json, 'secret'),
    request.headers['authorization']?.slice('Bearer '.length),
  ]);
  const secrets = [operatorToken, ...found].filter((one) => typeof one === 'string');
  return [...new Set(secrets)].filter(({ length }) => length >= SHORTEST_SECRET);
}

/**
 * The report without those tokens, wherever a backend put them (a code, a header, an identifier), and with what it
 * says of itself redacted like everything else.
 */
export function withoutSecrets(report: Report, secrets: readonly string[]): Report {
  const told: Report = {
    ...report,
    ...(report.service !== undefined && { service: redact(report.service) }),
    unknownClaims: report.unknownClaims.map(redact),
    leftovers: report.leftovers.map((left) => ({ ...left, reference: redact(left.reference) })),
  };
  const clean = (text: string) =>
    secrets.reduce((rest, one) => rest.replaceAll(one, '[redacted]'), text);
  return JSON.parse(JSON.stringify(told), (_name, value: unknown) =>
    typeof value === 'string' ? clean(value) : value,
  ) as Report;
}
