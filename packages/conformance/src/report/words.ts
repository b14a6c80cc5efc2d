import type { SkipReason } from '../bench.ts';
import type { ReportLanguage } from '../text.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import type { CheckStatus } from './report.ts';

/** The words of reports. */
export interface ReportWords {
  readonly title: string;
  readonly backend: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly status: Readonly<Record<CheckStatus, string>>;
  readonly reason: Readonly<Record<SkipReason, string>>;
  readonly classes: string;
  readonly failures: string;
  readonly warnings: string;
  readonly notLookedAt: string;
  readonly allChecks: string;
  readonly check: string;
  readonly requirement: string;
  readonly result: string;
  readonly expected: string;
  readonly actual: string;
  readonly tryIt: string;
  readonly leftovers: (list: string) => string;
  readonly unknownClaims: (list: string) => string;
  readonly summary: (facts: {
    readonly checks: number;
    readonly requests: number;
    readonly seconds: string;
  }) => string;
  readonly readOnly: string;
  readonly wrote: string;
  readonly wroteAndLeft: string;
  readonly interrupted: string;
}

const fr: ReportWords = {
  title: 'Conformité au protocole Coup de main',
  backend: 'Service',
  outcome: {
    conformant: 'Conforme',
    incomplete: 'Incomplet : tout n’a pas pu être regardé',
    'non-conformant': 'Non conforme',
    unreachable: 'Pas de réponse, ou essai interrompu',
  },
  verdict: {
    conformant: 'conforme',
    incomplete: 'incomplet',
    'non-conformant': 'non conforme',
    'not-claimed': 'non annoncée',
  },
  status: {
    pass: 'réussi',
    fail: 'échec',
    warn: 'avertissement',
    skip: 'non regardé',
    'not-applicable': 'sans objet',
    error: 'sans réponse',
  },
  reason: {
    'no-data': 'il manque des données',
    'needs-write': 'il faut --write',
    'needs-token': 'il faut la clé de l’exploitant',
    'after-failure': 'après un autre échec',
    'not-chosen': 'écarté par --only',
    interrupted: 'essai interrompu',
  },
  classes: 'Classes',
  failures: 'Échecs',
  warnings: 'Avertissements',
  notLookedAt: 'Non regardés',
  allChecks: 'Tous les contrôles',
  check: 'Contrôle',
  requirement: 'Exigences',
  result: 'Résultat',
  expected: 'Attendu',
  actual: 'Reçu',
  tryIt: 'À refaire',
  leftovers: (list) => `Restent chez le service, à effacer : ${list}.`,
  unknownClaims: (list) => `Classes que cette suite ne connaît pas : ${list}.`,
  summary: ({ checks, requests, seconds }) =>
    `${String(checks)} contrôles, ${String(requests)} requêtes, ${seconds} s.`,
  readOnly: 'Lecture seule : rien n’a été envoyé.',
  wrote: 'Des envois d’essai ont été faits, puis effacés.',
  wroteAndLeft: 'Des envois d’essai ont été faits ; certains restent à effacer.',
  interrupted: 'Essai interrompu : ce qui a été envoyé est effacé. Encore Ctrl-C pour arrêter net.',
};

const en: ReportWords = {
  title: 'Conformance to the Coup de main protocol',
  backend: 'Backend',
  outcome: {
    conformant: 'Conformant',
    incomplete: 'Incomplete: not everything could be looked at',
    'non-conformant': 'Not conformant',
    unreachable: 'No answer, or the run was cut short',
  },
  verdict: {
    conformant: 'conformant',
    incomplete: 'incomplete',
    'non-conformant': 'non-conformant',
    'not-claimed': 'not claimed',
  },
  status: {
    pass: 'passed',
    fail: 'failed',
    warn: 'warning',
    skip: 'not looked at',
    'not-applicable': 'not applicable',
    error: 'no answer',
  },
  reason: {
    'no-data': 'data is lacking',
    'needs-write': 'needs --write',
    'needs-token': 'needs the operator’s token',
    'after-failure': 'after another failure',
    'not-chosen': 'left out by --only',
    interrupted: 'the run was interrupted',
  },
  classes: 'Classes',
  failures: 'Failures',
  warnings: 'Warnings',
  notLookedAt: 'Not looked at',
  allChecks: 'All checks',
  check: 'Check',
  requirement: 'Requirements',
  result: 'Result',
  expected: 'Expected',
  actual: 'Came',
  tryIt: 'Try it',
  leftovers: (list) => `Left with the backend, to be erased: ${list}.`,
  unknownClaims: (list) => `Classes that this suite does not know: ${list}.`,
  summary: ({ checks, requests, seconds }) =>
    `${String(checks)} checks, ${String(requests)} requests, ${seconds} s.`,
  readOnly: 'Read only: nothing was sent.',
  wrote: 'Test submissions were made, then erased.',
  wroteAndLeft: 'Test submissions were made; some are left to be erased.',
  interrupted: 'Interrupted: what was sent is being erased. Ctrl-C again stops at once.',
};

/** The words of a language. */
export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { fr, en };

/** What was sent, and what became of it. */
export function sentOf(
  words: ReportWords,
  { write, leftovers }: { readonly write: boolean; readonly leftovers: readonly unknown[] },
): string {
  if (!write) return words.readOnly;
  return leftovers.length > 0 ? words.wroteAndLeft : words.wrote;
}

/** What a run was, in one line. */
export function summaryOf(
  words: ReportWords,
  report: {
    readonly checks: readonly unknown[];
    readonly requests: number;
    readonly durationMs: number;
  },
): string {
  const seconds = (report.durationMs / 1000).toFixed(1);
  return words.summary({ checks: report.checks.length, requests: report.requests, seconds });
}
