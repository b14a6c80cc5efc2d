import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Demonstration,
  type DemonstrationOptions,
  startDemonstration,
} from '../setup/demonstration.ts';
import { preparedData } from '../setup/prepared-data.ts';

/** The environment of a backend under test: the embedded database, and no limit that a test would reach. */
const env = { RATE_LIMIT: '1000000', LOG_LEVEL: 'error', DATABASE_URL: undefined };

/** Folder of the demonstration's data, in `data`, that were loaded once: copy it, never start on it. */
export function townData(): Promise<string> {
  return preparedData(async (folder) => {
    await (await startDemonstration({ dataDirectory: dataIn(folder), env })).stop();
  });
}

/** The demonstration town. */
export interface Town extends Demonstration {
  /** Folder into which it puts each mail as an `.eml` file; there from the beginning. */
  readonly mailFolder: string;
}

/** A town whose data may be other than everybody's. */
export interface TownOptions extends DemonstrationOptions {
  /** Changes the data, in that folder of the embedded database, before the town starts on them. */
  readonly prepare?: (directory: string) => Promise<void>;
}

/** The demonstration on its own copy of data that were loaded once: ready in a second or two. */
export async function startTown({ prepare, ...options }: TownOptions = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-town-'));
  await cp(await townData(), folder, { recursive: true });
  const mailFolder = join(folder, 'mails');
  await mkdir(mailFolder);
  await prepare?.(dataIn(folder));
  const town = await startDemonstration({
    ...options,
    env: { ...env, ...options.env, MAIL_DIR: mailFolder },
    dataDirectory: dataIn(folder),
  });
  return {
    ...town,
    mailFolder,
    stop: async () => {
      await town.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The backend keeps the keys of its data, and mails, beside them. */
function dataIn(folder: string): string {
  return join(folder, 'data');
}
