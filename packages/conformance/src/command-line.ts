import { parseArgs } from 'node:util';
import { allChecks } from './checks/all-checks.ts';
import { isChosen, type ConformanceOptions } from './options.ts';
import { reportLanguages, type ReportLanguage } from './text.ts';

/** What somebody typed cannot be used; the message says how to write it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the command was asked for. */
export interface CommandLine {
  readonly wants: 'run' | 'help' | 'version';
  readonly options: ConformanceOptions;
  readonly language: ReportLanguage;
  /** Folder for the report files; absent: none is written. */
  readonly out?: string;
  readonly allowIncomplete: boolean;
  /** File of fixtures. */
  readonly fixtures?: string;
}

/** A million: as seconds, still what a timer can wait. */
const MOST = 1_000_000;

export const usage = `Usage: coup-de-main-conformance <base address> [options]

  --write              also send what people send, and erase it; without it the run only reads
  --yes                allow --write on a backend that is not on this machine
  --lang fr|en         language of what is printed (fr)
  --out <folder>       write report.json, report.html, junit.xml and badge.svg there
  --only <words>       only these classes or checks, comma-separated: core,http/problem
  --fixtures <file>    what is known of a backend with few missions, or with very many (see the README)
  --rate <n>           requests a second, at most (5)
  --timeout <seconds>  for one answer (10)
  --max-requests <n>   of the whole run (600)
  --allow-incomplete   exit with 0 when nothing failed but not everything could be looked at
  --help, --version

The environment may give COUP_DE_MAIN_TOKEN, the token of whoever runs the backend: class webhooks needs it.

Exit: 0 conformant, 1 not conformant, 2 incomplete, 3 no answer or a fault of the run, 64 wrong usage.
`;

/** Reads the arguments of the command. @throws UsageError */
export function readCommandLine(args: readonly string[], environmentLanguage = ''): CommandLine {
  const { values, positionals } = parse(args);
  const common = {
    wants: wantsOf(values),
    language: languageOf(values.lang, environmentLanguage),
    allowIncomplete: values['allow-incomplete'] === true,
  } as const;
  if (common.wants !== 'run') return { ...common, options: { base: '' } };
  const base = baseOf(positionals);
  const write = values.write === true;
  if (write && values.yes !== true && !isLoopback(base)) {
    throw new UsageError(
      `--write sends test submissions to ${new URL(base).host} and erases them. Add --yes if you run that backend.`,
    );
  }
  return {
    ...common,
    ...(values.out !== undefined && { out: values.out }),
    ...(values.fixtures !== undefined && { fixtures: values.fixtures }),
    options: {
      base,
      write,
      ...(values.only !== undefined && { only: choiceOf(values.only) }),
      ...numberOption('rate', values.rate, (rate) => ({ rate })),
      ...numberOption('timeout', values.timeout, (seconds) => ({
        timeoutMs: Math.ceil(seconds * 1000),
      })),
      ...numberOption('max-requests', values['max-requests'], (most) => ({
        maxRequests: Math.ceil(most),
      })),
    },
  };
}

function wantsOf({ help, version }: ReturnType<typeof parse>['values']): CommandLine['wants'] {
  if (help === true) return 'help';
  return version === true ? 'version' : 'run';
}

function baseOf([base, ...others]: readonly string[]): string {
  if (base === undefined || others.length > 0 || !isWeb(base)) {
    throw new UsageError('Give one address, http or https: https://mairie.example/entraide/v1/');
  }
  const { username, password } = new URL(base);
  if (username + password === '') return base;
  // Not repeated: what stands there is a secret.
  throw new UsageError('Give the address without a name and a password: a backend wants none.');
}

/** A word that names nothing would leave everything out, and that looks as if nothing were wrong. */
function choiceOf(text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !allChecks.some(({ id }) => isChosen(id, [word])));
  if (unknown === undefined) return words;
  throw new UsageError(`--only ${unknown}: there is no such class and no such check.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        write: { type: 'boolean' },
        yes: { type: 'boolean' },
        lang: { type: 'string' },
        out: { type: 'string' },
        only: { type: 'string' },
        fixtures: { type: 'string' },
        rate: { type: 'string' },
        timeout: { type: 'string' },
        'max-requests': { type: 'string' },
        'allow-incomplete': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function languageOf(given: string | undefined, environment: string): ReportLanguage {
  if (given === undefined) return environment.startsWith('en') ? 'en' : 'fr';
  const known = reportLanguages.find((language) => language === given);
  if (known === undefined) throw new UsageError(`--lang is fr or en, not ${given}.`);
  return known;
}

function numberOption<T>(
  name: string,
  text: string | undefined,
  make: (value: number) => T,
): T | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value > 0 && value <= MOST) return make(value);
  throw new UsageError(`--${name} is a number above 0, ${String(MOST)} at most, not ${text}.`);
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|(?:[\w-]+\.)+localhost)$/.test(hostname);
}
