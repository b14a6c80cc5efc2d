#!/usr/bin/env node
/**
 * Starts the backend as its environment says (see `config.ts`), or runs a command (see `command-table.ts` and
 * docs/guide-exploitation.md).
 */
import { runCommand } from './command-table.ts';
import { CommandError } from './commands/command.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { StorageError } from './database/storage-error.ts';
import { PersonalDataError } from './personal/personal-data-error.ts';
import { StateServiceError } from './api-engagement/state-client.ts';
import { StartError } from './listen.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

/** A stop that takes longer than this is cut. */
const STOP_WITHIN_MS = 10_000;

/** For the person at the terminal; standard output belongs to the JSON logs, and to what commands answer. */
const print = (line: string) => {
  process.stderr.write(`${line}\n`);
};
const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

try {
  const config = readConfig(process.env);
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) await serve(config);
  else process.exitCode = await runCommand(command, { config, args, print, say });
} catch (error) {
  print(explain(error));
  process.exitCode = 1;
}

async function serve(config: Config): Promise<void> {
  let server: RunningServer | undefined;
  let stopping = false;
  const stop = () => {
    // A second signal means "now"; so does one that comes before anything is being answered.
    if (stopping || server === undefined) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void server.stop().then(
      () => print('Stopped.'),
      (error: unknown) => {
        print(explain(error));
        process.exitCode = 1;
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  server = await startServer({ config, print, memory: () => process.memoryUsage.rss() });
}

/** One sentence for what we foresaw; everything for what we did not. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = [
    CommandError,
    ConfigError,
    PersonalDataError,
    StartError,
    StateServiceError,
    StorageError,
  ].some((kind) => error instanceof kind);
  return foreseen ? error.message : (error.stack ?? error.message);
}
