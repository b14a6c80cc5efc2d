import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { conformanceUri, Discovery, Mission, protocolVersion } from '@coup-de-main/protocol';
import type { Vocabulary } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { SheetError } from './sheet.ts';

/** A folder of JSON files to be made, or made again. */
export interface StaticFolder {
  readonly folder: string;
  /** Name of the service; needed the first time. What the folder says of itself stays. */
  readonly name: string | undefined;
  readonly missions: readonly Mission[];
  readonly vocabularies: readonly Vocabulary[];
  /** Missions on a page, 1 or more. */
  readonly pageSize: number;
}

/** Names of the files, relative to the folder, and what is in them. */
type Files = ReadonlyMap<string, unknown>;

/**
 * Makes a folder of JSON files that is a backend of the classes `core`, `missions` and `vocabularies` behind any
 * file server. Made again, it keeps the discovery document's own words, and the dates of missions that did not
 * change; missions that are gone lose their file.
 *
 * @returns the number of missions and of files.
 * @throws SheetError for a folder that holds something else, or without a name the first time.
 */
export async function writeStaticFolder(
  options: StaticFolder,
): Promise<{ readonly missions: number; readonly files: number }> {
  const { folder } = options;
  const before = await readDiscovery(folder);
  if (before === undefined && options.name === undefined) {
    throw new SheetError(
      `Le dossier ${folder} est nouveau : ajoutez --name "Nom du service", montré au public.`,
    );
  }
  const missions = await Promise.all(
    options.missions.map(async (mission) =>
      withOldDates(mission, await readMission(folder, mission.id)),
    ),
  );
  const newestFirst = missions.toSorted(
    (a, b) => compare(b.publishedAt, a.publishedAt) || compare(a.id, b.id),
  );
  const files: Files = new Map<string, unknown>([
    ...missions.map((mission) => [`missions/${mission.id}.json`, mission] as const),
    ...pagesOf(newestFirst, options.pageSize),
    ['vocabularies.json', { items: options.vocabularies }],
    ...options.vocabularies.map((one) => [`vocabularies/${one.id}.json`, one] as const),
    ['index.json', discoveryOf(before, options.name)],
  ]);
  for (const [path, content] of files) await writeJson(join(folder, path), content);
  await removeOthers(folder, files);
  return { missions: missions.length, files: files.size };
}

function pagesOf(
  missions: readonly Mission[],
  size: number,
): readonly (readonly [string, unknown])[] {
  const count = Math.max(1, Math.ceil(missions.length / size));
  return Array.from({ length: count }, (_, index) => {
    const items = missions.slice(index * size, (index + 1) * size);
    const next = index + 1 < count ? { next: pageName(index + 1) } : {};
    return [pageName(index), { items, total: missions.length, ...next }];
  });
}

function pageName(index: number): string {
  return index === 0 ? 'missions.json' : `missions-${String(index + 1)}.json`;
}

function discoveryOf(before: Discovery | undefined, name: string | undefined): Discovery {
  const service = before?.service ?? {
    name: name ?? '',
    languages: ['fr'],
    timeZone: 'Europe/Paris',
  };
  return {
    ...before,
    protocol: { name: 'coup-de-main', version: protocolVersion },
    conformsTo: (['core', 'missions', 'vocabularies'] as const).map(conformanceUri),
    service: { ...service, name: name ?? service.name },
    endpoints: {
      missions: { href: 'missions.json', item: 'missions/{id}.json' },
      vocabularies: { href: 'vocabularies.json', item: 'vocabularies/{id}.json' },
    },
  };
}

/** The folder's own discovery document. */
async function readDiscovery(folder: string): Promise<Discovery | undefined> {
  const names = await readdir(folder).catch(nothingIfAbsent);
  if (names === undefined || names.length === 0) return undefined;
  const discovery = z.safeParse(Discovery, await readJson(join(folder, 'index.json')));
  if (discovery.success) return discovery.data;
  throw new SheetError(
    `Le dossier ${folder} contient autre chose qu'un dossier de missions. Donnez un dossier vide ou nouveau.`,
  );
}

async function readMission(folder: string, id: string): Promise<Mission | undefined> {
  const read = z.safeParse(Mission, await readJson(join(folder, 'missions', `${id}.json`)));
  return read.success ? read.data : undefined;
}

/** What is absent or no JSON is undefined. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(nothingIfAbsent);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nothingIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function withOldDates(mission: Mission, before: Mission | undefined): Mission {
  if (before === undefined) return mission;
  const { publishedAt = mission.publishedAt, updatedAt } = before;
  const published = publishedAt === undefined ? mission : { ...mission, publishedAt };
  const same = { ...published, updatedAt };
  return JSON.stringify(z.parse(Mission, same)) === JSON.stringify(before) ? same : published;
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Pages and missions of an earlier time. */
async function removeOthers(folder: string, files: Files): Promise<void> {
  const pages = (await readdir(folder)).filter((name) => /^missions-\d+\.json$/.test(name));
  const missions = (await readdir(join(folder, 'missions')).catch(nothingIfAbsent)) ?? [];
  const others = [
    ...pages,
    ...missions.filter((name) => name.endsWith('.json')).map((name) => `missions/${name}`),
  ];
  for (const path of others) {
    if (!files.has(path)) await rm(join(folder, path));
  }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
