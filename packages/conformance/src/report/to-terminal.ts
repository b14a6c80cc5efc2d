import type { ReportLanguage } from '../text.ts';
import type { CheckResult, Report } from './report.ts';
import { reportWords, sentOf, summaryOf, type ReportWords } from './words.ts';

const marks = {
  conformant: '✔',
  incomplete: '…',
  'non-conformant': '✘',
  'not-claimed': '·',
} as const;

/** A report as text for a terminal: the classes, then failures first, each with a `curl` to paste. */
export function toTerminal(report: Report, language: ReportLanguage): string {
  const words = reportWords[language];
  const of = (...statuses: readonly CheckResult['status'][]) =>
    report.checks.filter(({ status }) => statuses.includes(status));
  const lines = [
    `${words.title} ${report.protocolVersion}`,
    `${words.backend} : ${report.service ?? '–'} (${report.base})`,
    ...(report.problem === undefined ? [] : ['', report.problem]),
    '',
    ...Object.entries(report.classes).map(
      ([name, verdict]) => `  ${marks[verdict]} ${name.padEnd(18)} ${words.verdict[verdict]}`,
    ),
    ...section(words.failures, of('fail', 'error'), { words, language }),
    ...section(words.warnings, of('warn'), { words, language }),
    ...notLookedAt(of('skip'), { words, language }),
    '',
    ...(report.unknownClaims.length > 0
      ? [words.unknownClaims(report.unknownClaims.join(', '))]
      : []),
    ...(report.leftovers.length > 0
      ? [words.leftovers(report.leftovers.map(({ reference }) => reference).join(', '))]
      : []),
    `${words.outcome[report.outcome]}. ${summaryOf(words, report)} ${sentOf(words, report)}`,
  ];
  // Of a backend's words none moves the cursor, renames the window or paints over a verdict.
  return `${lines.join('\n')}\n`.replaceAll(/(?![\n\t])\p{Cc}/gu, '');
}

interface Voice {
  readonly words: ReportWords;
  readonly language: ReportLanguage;
}

function section(title: string, results: readonly CheckResult[], voice: Voice): string[] {
  if (results.length === 0) return [];
  return [
    '',
    `${title} (${String(results.length)})`,
    ...results.flatMap((one) => tell(one, voice)),
  ];
}

function tell(result: CheckResult, { words, language }: Voice): string[] {
  const { id, requirements, rule, expected, actual, curl, why } = result;
  return [
    '',
    `  ${id} · ${requirements.join(', ')}`,
    `    ${rule[language]}`,
    ...(expected !== undefined && expected[language] !== rule[language]
      ? [`    ${words.expected} : ${expected[language]}`]
      : []),
    ...(actual === undefined ? [] : [`    ${words.actual} : ${actual}`]),
    ...(why === undefined ? [] : [`    ${why[language]}`]),
    ...(curl === undefined ? [] : [`    ${words.tryIt} : ${curl}`]),
  ];
}

function notLookedAt(results: readonly CheckResult[], { words, language }: Voice): string[] {
  if (results.length === 0) return [];
  const groups = Map.groupBy(results, ({ why }) => why?.[language] ?? '');
  return [
    '',
    `${words.notLookedAt} (${String(results.length)})`,
    ...[...groups].map(([why, all]) => `  ${why}\n    ${all.map(({ id }) => id).join(', ')}`),
  ];
}
