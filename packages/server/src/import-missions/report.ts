import type { LineNote } from './row-reader.ts';
import type { SheetReading } from './sheet-missions.ts';

/** What would happen, or happened, to the missions of a file. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Published before, and not in the file. */
  readonly absent: number;
  readonly withdrawn: number;
  readonly isWritten: boolean;
}

/** Lines of notes that are shown; a wrong column would otherwise fill the screen. */
const MOST_NOTES = 200;

/** What a person is told of a file, a sentence on each line, in French. */
export function reportReading({
  lines,
  missions,
  faults,
  remarks,
  ignoredColumns,
}: SheetReading): readonly string[] {
  const columns = ignoredColumns.map((heading) => `« ${heading} »`).join(', ');
  const bad = new Set(faults.map(({ line }) => line)).size;
  const good = missions.length;
  return [
    ...(columns === '' ? [] : [`Colonnes que personne ne comprend, ignorées : ${columns}.`]),
    ...notes(remarks, 'À vérifier'),
    ...notes(faults, 'À corriger'),
    `${plural(lines, 'ligne lue', 'lignes lues')} : ${plural(good, 'mission bonne', 'missions bonnes')}, ${String(bad)} à corriger.`,
    ...(bad > 0 ? ['Rien n’est écrit tant qu’une ligne est à corriger.'] : []),
  ];
}

/** What became, or would become, of the missions, and what to do next. */
export function reportCounts(counts: ImportCounts): readonly string[] {
  const { added, changed, unchanged, absent, withdrawn, isWritten } = counts;
  const left = absent - withdrawn;
  return [
    `${plural(added, 'nouvelle', 'nouvelles')}, ${plural(changed, 'changée', 'changées')}, ${plural(unchanged, 'inchangée', 'inchangées')}, ${plural(withdrawn, 'retirée', 'retirées')}.`,
    ...(left > 0
      ? [
          `${plural(left, 'mission', 'missions')} d'avant, absentes du fichier, restent en ligne ; --replace les retire.`,
        ]
      : []),
    isWritten
      ? 'C’est écrit.'
      : 'C’était un essai : rien n’est écrit. Recommencez avec --write pour mettre en ligne.',
  ];
}

function notes(all: readonly LineNote[], title: string): readonly string[] {
  const shown = all.slice(0, MOST_NOTES).map(({ line, column, sentence }) => {
    const where = column === undefined ? '' : `, « ${column} »`;
    return `${title}, ligne ${String(line)}${where} : ${sentence}`;
  });
  const more = all.length - shown.length;
  return more > 0 ? [...shown, `${title} : et ${String(more)} autres.`] : shown;
}

function plural(count: number, one: string, several: string): string {
  return `${String(count)} ${count > 1 ? several : one}`;
}
