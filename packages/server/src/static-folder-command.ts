import { CommandError } from './commands/command.ts';
import { DEFAULT_TIME_ZONE } from './discovery/site.ts';
import { reportReading } from './import-missions/report.ts';
import { writeStaticFolder } from './import-missions/static-folder.ts';
import { readCommuneFile } from './places/commune-file.ts';
import { contentsOfFile } from './places/directory-contents.ts';
import {
  foreseen,
  parseSheetArgs,
  readMissionsFile,
  sourceOf,
  surroundings,
} from './sheet-command.ts';
import type { SheetCall } from './sheet-command.ts';
import { vocabularies } from './vocabularies/vocabulary-routes.ts';

const USAGE = 'static-folder missions.xlsx dossier [--name "Nom du service"]';
/** Missions on a page. */
const PAGE_SIZE = 50;
/** The vocabularies of what a mission may say. */
const spoken: ReadonlySet<string> = new Set([
  'mission-categories',
  'mission-domains',
  'remote-modes',
  'commitments',
  'beneficiaries',
  'accessibility-features',
  'apply-modes',
  'point-precisions',
]);

/**
 * Makes a folder of JSON files, a backend without a program, of a spreadsheet of missions. No database is needed.
 *
 * @returns 0, or 1 when a line must be mended first; then nothing is written.
 * @throws CommandError for a file or folder that cannot be used, or arguments that make no sense.
 */
export async function makeStaticFolder({ args, say, now }: SheetCall): Promise<number> {
  const { values, positionals } = parseSheetArgs(args, USAGE);
  const [file, folder] = positionals;
  if (file === undefined || folder === undefined || positionals.length > 2) {
    throw new CommandError(`Écrivez : ${USAGE}`);
  }
  const reading = await readMissionsFile(file, {
    ...surroundings(contentsOfFile(await readCommuneFile())),
    sourceName: sourceOf(values.source, file),
    takesApplications: false,
    timeZone: DEFAULT_TIME_ZONE,
    now,
  });
  for (const line of reportReading(reading)) say(line);
  if (reading.faults.length > 0) return 1;
  // A file server cannot leave out tomorrow what is past then: the command is run again.
  const missions = reading.missions.filter(({ expiresAt, schedule }) => {
    const end = expiresAt ?? schedule?.endAt;
    return end === undefined || new Date(end) >= now;
  });
  const made = await foreseen(() =>
    writeStaticFolder({
      folder,
      name: values.name,
      missions,
      vocabularies: vocabularies.filter(({ id }) => spoken.has(id)),
      pageSize: PAGE_SIZE,
    }),
  );
  say(`${String(made.missions)} missions, ${String(made.files)} fichiers écrits dans ${folder}.`);
  return 0;
}
