import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { clusterUser, findPostgresBinaries } from './postgres-binaries.ts';
import type { ClusterUser, PostgresBinaries } from './postgres-binaries.ts';

/** A throw-away PostgreSQL that runs. */
export interface PostgresCluster {
  /** Address of its database `postgres`, over a Unix socket; user `postgres` may do everything. */
  readonly url: string;
  readonly major: number;
  /** Stops the server and deletes its data. */
  stop(): Promise<void>;
}

/** Why there is none: to be shown beside the tests that are left out. */
export interface PostgresUnavailable {
  readonly url: null;
  readonly reason: string;
}

/**
 * Starts a real PostgreSQL (15 or later) with `fsync=on` in a temporary folder, listening on a Unix socket in
 * it only. It takes one to two seconds and ends with this process at the latest.
 *
 * @example
 * const cluster = await startPostgresCluster();
 * if (cluster.url === null) console.log(cluster.reason);
 * else { …run tests with TEST_DATABASE_URL=cluster.url…; await cluster.stop(); }
 */
export async function startPostgresCluster(
  binaries: PostgresBinaries | null = findPostgresBinaries(),
): Promise<PostgresCluster | PostgresUnavailable> {
  if (binaries === null) {
    return {
      url: null,
      reason:
        'No PostgreSQL 15 or later found on the PATH or in /usr/lib/postgresql: install it ' +
        '(Debian: apt-get install postgresql) to run these tests on it too.',
    };
  }
  const user = clusterUser();
  const folder = mkdtempSync(join(tmpdir(), 'cdm-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (user !== null) chownSync(folder, user.uid, user.gid);
    initialise(binaries, folder, user);
    const server = await startServer(binaries, folder, user);
    return {
      url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
      major: binaries.major,
      async stop() {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function initialise(binaries: PostgresBinaries, folder: string, user: ClusterUser | null): void {
  execFileSync(
    join(binaries.folder, 'initdb'),
    [
      `--pgdata=${join(folder, 'data')}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      // The embedded engine's: bytes for order, Unicode for letters.
      '--locale=C',
      '--lc-ctype=C.UTF-8',
      '--no-sync',
    ],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
}

async function startServer(
  binaries: PostgresBinaries,
  folder: string,
  user: ClusterUser | null,
): Promise<{ stop(): Promise<void> }> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=on',
    'lc_messages=C',
  ];
  const child = spawn(
    join(binaries.folder, 'postgres'),
    ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => void child.kill('SIGQUIT');
  process.once('exit', end);
  await untilReady(child);
  return {
    async stop() {
      process.removeListener('exit', end);
      child.kill('SIGINT');
      await exited;
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`PostgreSQL ended with code ${code} before it was ready:\n${log}`)),
    );
  });
}
