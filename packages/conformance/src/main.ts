#!/usr/bin/env node
/** The command: checks a backend, prints what came of it, and ends with the code of the outcome. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommandLine, usage, UsageError, type CommandLine } from './command-line.ts';
import { type Fixtures, FixturesError, readFixtures } from './fixtures.ts';
import type { Report } from './report/report.ts';
import { toBadge } from './report/to-badge.ts';
import { toHtml } from './report/to-html.ts';
import { toJunit } from './report/to-junit.ts';
import { toTerminal } from './report/to-terminal.ts';
import { runConformance } from './run-conformance.ts';
import { suite } from './version.ts';

/** The convention for a command that was written wrongly (sysexits.h). */
const WRONG_USAGE = 64;

try {
  const line = readCommandLine(process.argv.slice(2), process.env['LANG']);
  if (line.wants === 'help') process.stdout.write(usage);
  else if (line.wants === 'version') process.stdout.write(`${suite.name} ${suite.version}\n`);
  else process.exitCode = await run(line);
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}`);
  else if (error instanceof FixturesError) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = WRONG_USAGE;
}

async function run({
  options,
  language,
  out,
  allowIncomplete,
  fixtures,
}: CommandLine): Promise<number> {
  const shows = process.stderr.isTTY;
  const operatorToken = process.env['COUP_DE_MAIN_TOKEN'];
  const report = await runConformance({
    ...options,
    ...(fixtures !== undefined && { fixtures: await fixturesIn(fixtures) }),
    // Not an argument: every program of the machine sees arguments.
    ...(operatorToken !== undefined && { operatorToken }),
    onProgress({ done, total, check }) {
      if (shows) process.stderr.write(`\r\u001B[K${String(done + 1)}/${String(total)} ${check}`);
    },
  });
  if (shows) process.stderr.write('\r\u001B[K');
  process.stdout.write(toTerminal(report, language));
  if (out !== undefined) await writeReports(out, report, language);
  return report.outcome === 'incomplete' && allowIncomplete ? 0 : report.exitCode;
}

async function fixturesIn(file: string): Promise<Fixtures> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new FixturesError(`--fixtures ${file} cannot be read.`, { cause });
  });
  return readFixtures(text);
}

async function writeReports(
  folder: string,
  report: Report,
  language: CommandLine['language'],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = {
    'report.json': `${JSON.stringify(report, null, 2)}\n`,
    'report.html': toHtml(report, language),
    'junit.xml': toJunit(report),
    'badge.svg': toBadge(report, language),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
