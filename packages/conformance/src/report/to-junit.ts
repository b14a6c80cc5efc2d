import { escapeMarkup as e } from './escape.ts';
import type { CheckResult, Report } from './report.ts';

/** A report as JUnit XML, one suite for each class: what continuous integration shows. English. */
export function toJunit(report: Report): string {
  const groups = [...Map.groupBy(report.checks, (one) => one.class)];
  const suites = groups.map(([name, results]) => {
    const count = (...statuses: readonly CheckResult['status'][]) =>
      String(results.filter(({ status }) => statuses.includes(status)).length);
    return `  <testsuite name="${e(name)}" tests="${String(results.length)}" failures="${count('fail')}" errors="${count('error')}" skipped="${count('skip', 'not-applicable')}">
${results.map(testCase).join('\n')}
  </testsuite>`;
  });
  const problem =
    report.problem === undefined
      ? ''
      : `  <testsuite name="run" tests="1" errors="1"><testcase classname="run" name="reach the backend"><error message="${e(report.problem)}"/></testcase></testsuite>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${e(report.suite.name)}">
${problem}${suites.join('\n')}
</testsuites>
`;
}

function testCase(result: CheckResult): string {
  const open = `    <testcase classname="${e(result.class)}" name="${e(result.id)}"`;
  const inside = insideOf(result);
  return inside === '' ? `${open}/>` : `${open}>${inside}</testcase>`;
}

function insideOf({
  status,
  rule,
  expected = rule,
  actual = '',
  why,
  curl = '',
}: CheckResult): string {
  const reason = e(why?.en ?? '');
  if (status === 'fail') {
    return `<failure message="${e(expected.en)}">${e(`${actual}\n${curl}`)}</failure>`;
  }
  if (status === 'error') return `<error message="${reason}"/>`;
  if (status === 'warn')
    return `<system-out>${e(`${expected.en}\n${actual}\n${curl}`)}</system-out>`;
  return status === 'pass' ? '' : `<skipped message="${reason}"/>`;
}
