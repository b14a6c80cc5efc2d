import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST_MAJOR = 15;

/** Where `initdb` and `postgres` of one installation are, and its major version. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly major: number;
}

/** The user a cluster runs as: PostgreSQL refuses root. Null: the one we are. */
export interface ClusterUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The newest installation of PostgreSQL 15 or later, in Debian's folder or on the PATH.
 *
 * @param debian,path where to look, for tests.
 */
export function findPostgresBinaries(
  debian: string = DEBIAN,
  path: string = process.env['PATH'] ?? '',
): PostgresBinaries | null {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...path.split(delimiter).filter((folder) => folder !== ''),
  ];
  const found = folders
    .filter((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))))
    .map((folder) => ({ folder, major: majorOf(folder) }))
    .filter(({ major }) => major >= OLDEST_MAJOR);
  return found.toSorted((one, other) => other.major - one.major)[0] ?? null;
}

function majorOf(folder: string): number {
  const answer = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(answer)?.[1] ?? 0);
}

/**
 * Who runs the cluster: ourselves, or, when we are root, `postgres` or `nobody`.
 *
 * @throws Error when root has no such user to borrow.
 */
export function clusterUser(): ClusterUser | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const user = lookUp(name);
    if (user !== null) return user;
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as.',
  );
}

function lookUp(name: string): ClusterUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' })),
    );
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch (error) {
    // `id` exits with 1 when there is no such user.
    if (error instanceof Error && 'status' in error && error.status === 1) return null;
    throw error;
  }
}
