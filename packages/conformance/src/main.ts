#!/usr/bin/env node
/** The command: checks a backend, prints what came of it, and ends with the code of the outcome. */
import { readFile } from 'node:fs/promises';
import { readCommandLine, usage, UsageError, type CommandLine } from './command-line.ts';
import { type Fixtures, FixturesError, readFixtures } from './fixtures.ts';
import { toTerminal } from './report/to-terminal.ts';
import { reportWords } from './report/words.ts';
import { OutError, prepareFolder, writeReports } from './report/write-reports.ts';
import { runConformance } from './run-conformance.ts';
import { exitCodes } from './verdict.ts';
import { suite } from './version.ts';

/** The convention for a command that was written wrongly (sysexits.h). */
const WRONG_USAGE = 64;

// Who reads no further (`| grep -q`, `| head`) changes nothing of the verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const line = readCommandLine(process.argv.slice(2), process.env['LANG']);
  if (line.wants === 'help') process.stdout.write(usage);
  else if (line.wants === 'version') process.stdout.write(`${suite.name} ${suite.version}\n`);
  else process.exitCode = await run(line);
} catch (error) {
  const isUsage = error instanceof UsageError;
  const isWrong = isUsage || error instanceof FixturesError || error instanceof OutError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (isUsage) process.stderr.write(`\n${usage}`);
  // What is no verdict never ends like one: 1 is for a backend that is not conformant.
  process.exitCode = isWrong ? WRONG_USAGE : exitCodes.unreachable;
}

async function run({
  options,
  language,
  out,
  allowIncomplete,
  fixtures,
}: CommandLine): Promise<number> {
  if (out !== undefined) await prepareFolder(out);
  const shows = process.stderr.isTTY;
  const operatorToken = process.env['COUP_DE_MAIN_TOKEN'];
  const report = await runConformance({
    ...options,
    ...(fixtures !== undefined && { fixtures: await fixturesIn(fixtures) }),
    // Not an argument: every program of the machine sees arguments.
    ...(operatorToken !== undefined && { operatorToken }),
    signal: untilInterrupted(reportWords[language].interrupted),
    onProgress({ done, total, check }) {
      if (shows) process.stderr.write(`\r\u001B[K${String(done + 1)}/${String(total)} ${check}`);
    },
  });
  if (shows) process.stderr.write('\r\u001B[K');
  process.stdout.write(toTerminal(report, language));
  if (out !== undefined) await writeReports(out, report, language);
  return report.outcome === 'incomplete' && allowIncomplete ? 0 : report.exitCode;
}

/** Once: who asks a second time is obeyed at once. */
function untilInterrupted(sentence: string): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.stderr.write(`\n${sentence}\n`);
      stop.abort();
    });
  }
  return stop.signal;
}

async function fixturesIn(file: string): Promise<Fixtures> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new FixturesError(`--fixtures ${file} cannot be read.`, { cause });
  });
  return readFixtures(text);
}
