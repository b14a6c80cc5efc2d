import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError } from './commands/command.ts';
import { readSheet } from './import-missions/read-sheet.ts';
import { readSheetMissions } from './import-missions/sheet-missions.ts';
import type { SheetReading } from './import-missions/sheet-missions.ts';
import type { SheetOptions } from './import-missions/sheet-options.ts';
import { SheetError } from './import-missions/sheet.ts';
import { instantAt } from './missions/zoned-time.ts';
import { createCommuneDirectory } from './places/commune-directory.ts';
import type { DirectoryContents } from './places/commune-directory.ts';
import {
  accessibilityFeatureWords,
  commitmentWords,
  remoteModeWords,
} from './vocabularies/mission-conditions.ts';
import {
  beneficiaryWords,
  missionCategoryWords,
  missionDomainWords,
} from './vocabularies/mission-subjects.ts';

/** What a command on a spreadsheet is given. */
export interface SheetCall {
  readonly args: readonly string[];
  readonly say: (line: string) => void;
  readonly now: Date;
}

/** Reads the arguments of a command. @throws CommandError with its usage. */
export function parseSheetArgs(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        write: { type: 'boolean' },
        replace: { type: 'boolean' },
        source: { type: 'string' },
        name: { type: 'string' },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${reason}\nÉcrivez : ${usage}`, { cause });
  }
}

/** A file's name without folder and ending: where its missions come from when nothing else is said. */
function nameOf(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '');
}

/** The name of a source. @throws CommandError for one that nobody could read. */
export function sourceOf(given: string | undefined, file: string): string {
  const plain = (given ?? nameOf(file)).trim();
  if (plain.length <= 100 && /[a-z0-9]/i.test(plain) && !/\p{Cc}/u.test(plain)) return plain;
  throw new CommandError(
    `La source « ${plain.slice(0, 100)} » ne convient pas : 1 à 100 caractères, dont une lettre. Ajoutez --source "Nom de l'association".`,
  );
}

/** What the reading of a sheet needs of places, words and clocks. */
export function surroundings(contents: DirectoryContents) {
  const directory = createCommuneDirectory(contents);
  return {
    findCommune: directory.find,
    communeOf: directory.byInseeCode,
    vocabularies: {
      categories: missionCategoryWords,
      domains: missionDomainWords,
      commitments: commitmentWords,
      remoteModes: remoteModeWords,
      beneficiaries: beneficiaryWords,
      accessibility: accessibilityFeatureWords,
    },
    instantAt,
  };
}

/** Reads a file. @throws CommandError when it cannot be read, or is no sheet of missions. */
export async function readMissionsFile(file: string, options: SheetOptions): Promise<SheetReading> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(
      `Le fichier ${file} ne peut pas être lu (${cause.code ?? cause.message}). Vérifiez son nom et son dossier.`,
      { cause },
    );
  });
  return foreseen(async () => readSheetMissions(await readSheet(bytes), options));
}

/** Does it; what a person can mend is said as a command says it. @throws CommandError */
export async function foreseen<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SheetError ? new CommandError(error.message, { cause: error }) : error;
  }
}
