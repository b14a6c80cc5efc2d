import { CommandError } from './commands/command.ts';
import type { Database } from './database/database.ts';
import { createSiteRepository, firstSiteId } from './discovery/site-repository.ts';
import { DEFAULT_TIME_ZONE } from './discovery/site.ts';
import { reportCounts, reportReading } from './import-missions/report.ts';
import { bringInMissions, ForeignMissionError } from './missions/bring-in-missions.ts';
import type { BroughtIn, SourceLoad } from './missions/bring-in-missions.ts';
import { readCommuneFile } from './places/commune-file.ts';
import { contentsOfDatabase } from './places/directory-contents.ts';
import { loadCommunes } from './places/load-communes.ts';
import { parseSheetArgs, readMissionsFile, sourceOf, surroundings } from './sheet-command.ts';
import type { SheetCall } from './sheet-command.ts';

const USAGE = 'import-missions missions.xlsx [--write] [--replace] [--source "Nom de la source"]';

/**
 * Tells line by line what is wrong with a spreadsheet of missions and what would become of them; with `--write`
 * it becomes so. See docs/guide-exploitation.md.
 *
 * @returns 0, or 1 when a line must be mended first.
 * @throws CommandError for a file that cannot be read, or arguments that make no sense.
 */
export async function importMissions(database: Database, call: SheetCall): Promise<number> {
  const { values, positionals } = parseSheetArgs(call.args, USAGE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CommandError(`Écrivez : ${USAGE}`);
  await loadCommunes(database);
  const siteId = await firstSiteId(database);
  const { settings } = await createSiteRepository(database, siteId).get();
  const sourceName = sourceOf(values.source, file);
  const reading = await readMissionsFile(file, {
    ...surroundings(await contentsOfDatabase(database, await readCommuneFile())),
    sourceName,
    takesApplications: settings.accepts.includes('applications'),
    timeZone: settings.timeZone ?? DEFAULT_TIME_ZONE,
    now: call.now,
  });
  for (const line of reportReading(reading)) call.say(line);
  if (reading.faults.length > 0) return 1;
  const isWritten = values.write === true;
  const load = await bringIn(database, siteId, {
    sourceName,
    missions: reading.missions,
    organizations: 'add',
    absent: values.replace === true ? 'withdraw' : 'leave',
    now: call.now,
    dryRun: !isWritten,
  });
  const { added, changed, unchanged, absent, withdrawn } = load;
  const counts = {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    absent: absent.length,
    withdrawn: withdrawn.length,
  };
  for (const line of reportCounts({ ...counts, isWritten })) call.say(line);
  return 0;
}

async function bringIn(database: Database, siteId: string, load: SourceLoad): Promise<BroughtIn> {
  try {
    return await bringInMissions(database, siteId, load);
  } catch (error) {
    if (!(error instanceof ForeignMissionError)) throw error;
    const ids = error.ids.slice(0, 5).join(', ');
    throw new CommandError(
      `Ces missions existent déjà et viennent d'ailleurs : ${ids}. Donnez un autre nom à la source avec --source.`,
      { cause: error },
    );
  }
}
