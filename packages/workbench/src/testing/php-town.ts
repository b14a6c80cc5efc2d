import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../repository.ts';

/** A town whose web host runs `examples/php` with PHP's own server, in eight processes. */
export interface PhpTown {
  /** Folder above the web site: nobody can fetch what is here. */
  readonly above: string;
  /** The folder that the host serves. */
  readonly site: string;
  /** Each mail as an `.eml` file. */
  readonly mailFolder: string;
  /** Without a slash at its end; it changes when the host starts again. */
  readonly origin: string;
  /** Where the protocol begins. */
  readonly base: string;
  /** Kills every process of the host at once, as a power cut does, and starts it again. */
  crash(): Promise<void>;
  /** Kills it and removes everything. */
  stop(): Promise<void>;
}

/** What stands in the folder beside the one file. */
export interface PhpTownOptions {
  /** Settings in place of those of the file. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The text of `missions.csv`. */
  readonly missions?: string | Uint8Array;
  /** Whether PHP may open nothing outside the site (`open_basedir`), as some hosts have it. */
  readonly isConfined?: boolean;
  /** The path of the file in the site; `coup-de-main.php` unless given. */
  readonly file?: string;
  /** Whether the file is the router of PHP's own server: it is then asked for every address. */
  readonly isRouter?: boolean;
  /** More lines of its `php.ini`. */
  readonly rules?: readonly string[];
}

/** Copies the one file into an empty folder, and serves that folder. */
export async function startPhpTown({
  settings,
  missions,
  isConfined = false,
  file = 'coup-de-main.php',
  isRouter = false,
  rules: more = [],
}: PhpTownOptions = {}): Promise<PhpTown> {
  const above = await mkdtemp(join(tmpdir(), 'coup-de-main-php-'));
  const site = join(above, 'www');
  const mailFolder = join(above, 'mails');
  await mkdir(site);
  await mkdir(mailFolder);
  const folder = join(site, dirname(file));
  await mkdir(folder, { recursive: true });
  await copyFile(join(repositoryRoot, 'examples/php/coup-de-main.php'), join(site, file));
  if (settings !== undefined) {
    // Editors of Windows put a byte order mark before it.
    const text = `\uFEFF<?php return json_decode(<<<'JSON'\n${JSON.stringify(settings)}\nJSON, true);\n`;
    await writeFile(join(folder, 'coup-de-main-reglages.php'), text);
  }
  if (missions !== undefined) await putMissions(folder, missions);
  const mailer = join(above, 'sendmail');
  await writeFile(mailer, mailerScript(mailFolder));
  await chmod(mailer, 0o755);
  const rules = [
    `sendmail_path=${mailer} -t -i`,
    ...(isConfined ? [`open_basedir=${site}`] : []),
    ...more,
  ];
  const start = () => startHost(site, rules, isRouter ? [file] : []);
  let host = await start();
  return {
    above,
    site,
    mailFolder,
    get origin() {
      return host.origin;
    },
    get base() {
      return `${host.origin}/${isRouter ? '' : file}`;
    },
    async crash() {
      await host.kill();
      host = await start();
    },
    async stop() {
      await host.kill();
      await rm(above, { recursive: true });
    },
  };
}

/** Puts a spreadsheet beside the file, as one that was uploaded a while ago. */
export async function putMissions(site: string, text: string | Uint8Array): Promise<void> {
  const file = join(site, 'missions.csv');
  await writeFile(file, text);
  const past = new Date(Date.now() - 10_000);
  await utimes(file, past, past);
}

/** Stands where the host's sendmail stands: a mail is there when it is whole. */
function mailerScript(folder: string): string {
  return `#!/bin/sh\nfile=$(mktemp '${folder}/XXXXXXXXXX')\ncat > "$file" && mv "$file" "$file.eml"\n`;
}

/**
 * @param rules lines of its `php.ini`
 * @param router the file that answers for every address, if there is one
 */
async function startHost(site: string, rules: readonly string[], router: readonly string[]) {
  const args = [...rules.flatMap((rule) => ['-d', rule]), '-S', '127.0.0.1:0', ...router];
  // A group of its own: the server has children, which die with it.
  const host = spawn('php', args, {
    cwd: site,
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  const origin = await originOf(host);
  return {
    origin,
    async kill() {
      if (host.pid !== undefined && host.exitCode === null) process.kill(-host.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** What PHP's server says when it listens. Goes on reading: a full pipe would stop it. */
async function originOf(host: ChildProcess): Promise<string> {
  const { stderr } = host;
  if (stderr === null) throw new Error('PHP says nothing.');
  const said: string[] = [];
  const lines = createInterface({ input: stderr });
  return new Promise((resolve, reject) => {
    host.once('error', reject);
    host.once('exit', () => reject(new Error(`PHP does not start:\n${said.join('\n')}`)));
    lines.on('line', (line) => {
      if (said.length < 20) said.push(line);
      const [, origin] = /\((http:\/\/[\d.:]+)\) started/.exec(line) ?? [];
      if (origin !== undefined) resolve(origin);
    });
  });
}
