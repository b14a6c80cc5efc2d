export type { CheckId } from './check.ts';
export { type Coverage, coverageOf } from './coverage.ts';
export { type Fixtures, FixturesError, type KnownQuery, readFixtures } from './fixtures.ts';
export type { ConformanceOptions, Progress } from './options.ts';
export type { CheckResult, CheckStatus, Leftover, Report } from './report/report.ts';
export { runConformance } from './run-conformance.ts';
export type { ReportLanguage, Text } from './text.ts';
export { exitCodes, type Outcome, type Verdict } from './verdict.ts';
