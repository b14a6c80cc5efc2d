import { readFile } from 'node:fs/promises';
import { startDemonstration } from '../../setup/demonstration.ts';
import { createHttpClient } from './http-client.ts';

/** What a server process costs by being there. */
export interface StartCost {
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startMs: number;
  /** Resident memory after `REQUESTS` lists, in MiB; of the database server, nothing. */
  readonly memoryMb: number | undefined;
}

const REQUESTS = 200;

/** Starts the server as it is started everywhere, on a database that is filled. */
export async function measureStart(env: Readonly<Record<string, string>>): Promise<StartCost> {
  const began = performance.now();
  const server = await startDemonstration({
    env: { ...env, DEMO: '0', SITE_DIR: undefined, RATE_LIMIT: '100000000', LOG_LEVEL: 'silent' },
  });
  try {
    const startMs = performance.now() - began;
    const client = createHttpClient(server.origin, 4);
    for (let asked = 0; asked < REQUESTS; asked += 1) await client.ask('/v1/missions?limit=20');
    client.close();
    return { startMs, memoryMb: await residentMb(server.pid) };
  } finally {
    await server.stop();
  }
}

/** Resident memory by the kernel's count, Linux only. */
async function residentMb(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
