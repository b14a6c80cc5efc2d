import { createHash } from 'node:crypto';
import type { Apply, Mission } from '@coup-de-main/protocol';
import type { Columns } from './columns.ts';
import { findColumns, headingOf } from './columns.ts';
import { fold } from './fold.ts';
import { readAddress } from './read-address.ts';
import { readExpiry, readSchedule } from './read-schedule.ts';
import { lengthOf } from './cell-values.ts';
import { createRowReader } from './row-reader.ts';
import type { LineNote, RowReader } from './row-reader.ts';
import type { SheetCell, SheetRows } from './sheet.ts';
import type { SheetOptions } from './sheet-options.ts';

/** What a sheet says. Its missions are of use only when there is no fault. */
export interface SheetReading {
  /** Lines that hold something, the headings aside. */
  readonly lines: number;
  readonly missions: readonly Mission[];
  /** What must be mended first, line by line. */
  readonly faults: readonly LineNote[];
  /** What can stay as it is, but was perhaps not meant so. */
  readonly remarks: readonly LineNote[];
  /** Headings that nobody understands. */
  readonly ignoredColumns: readonly string[];
}

/**
 * Reads every line of a sheet as a mission. A mission is the same one next time by its `identifiant`, or,
 * without that column, by its organisation and title.
 *
 * @throws SheetError when no row of headings is found.
 */
export function readSheetMissions(rows: SheetRows, options: SheetOptions): SheetReading {
  const columns = findColumns(rows);
  const remarks: LineNote[] = [];
  const faults: LineNote[] = [];
  const missions: Mission[] = [];
  const firstLines = new Map<string, number>();
  let lines = 0;
  for (const [index, row] of rows.entries()) {
    if (index <= columns.headingRow || isEmpty(row)) continue;
    lines += 1;
    const reader = createRowReader(columns, row, index + 1);
    const about: LineNote[] = [];
    const mission = toMission(reader, options, about);
    if (mission !== undefined) noteTwin(reader, { id: mission.id, columns, firstLines });
    faults.push(...reader.faults);
    if (mission === undefined || reader.faults.length > 0) continue;
    missions.push(mission);
    remarks.push(...about);
  }
  return { lines, missions, faults, remarks, ignoredColumns: columns.ignored };
}

function toMission(
  reader: RowReader,
  options: SheetOptions,
  remarks: LineNote[],
): Mission | undefined {
  const title = reader.text('title') ?? missing(reader, 'title');
  const name = reader.text('organization') ?? missing(reader, 'organization');
  const { isWholeDay, ...about } = aboutOf(reader, options);
  const apply = applyOf(reader, options);
  const organization = organizationOf(reader, name ?? '');
  if (title === undefined || name === undefined || apply === undefined) return undefined;
  const sourceId = keyOf(reader, title, name);
  if (sourceId === undefined) return undefined;
  const now = options.now.toISOString();
  const mission: Mission = {
    type: 'mission',
    // A dot, because an id is also the name of a file.
    id: `${slug(options.sourceName).slice(0, 40)}.${sourceId}`,
    title,
    organization,
    apply,
    updatedAt: now,
    publishedAt: now,
    provenance: { sourceName: options.sourceName, sourceId },
    ...about,
  };
  remarks.push(...remarksOn(mission, { line: reader.line, isWholeDay, now: options.now }));
  return mission;
}

function organizationOf(reader: RowReader, name: string): Mission['organization'] {
  const url = reader.link('organizationUrl');
  return { id: hashed(name, name), name, ...(url !== undefined && { url }) };
}

function missing(reader: RowReader, name: 'title' | 'organization'): undefined {
  // A cell that cannot be used was noted already.
  return String(reader.cell(name) ?? '').trim() === ''
    ? reader.fault(name, 'la cellule est vide. Remplissez-la, ou effacez toute la ligne.')
    : undefined;
}

/** Everything that a line says in one cell each; what it does not say is absent. */
function aboutOf(
  reader: RowReader,
  options: SheetOptions,
): Partial<Mission> & { readonly isWholeDay: boolean } {
  const { vocabularies } = options;
  const { categories, domains, beneficiaries } = vocabularies;
  const { schedule, isWholeDay } = readSchedule(reader, options);
  const address = readAddress(reader, options);
  const members: { [Name in keyof Mission]?: Mission[Name] | undefined } = {
    category: reader.word('category', categories),
    domains: filled(reader.words('domains', domains)),
    summary: reader.prose('summary'),
    description: reader.prose('description'),
    lang: 'fr',
    beneficiaries: filled(reader.words('beneficiaries', beneficiaries)),
    remote: remoteOf(reader, vocabularies.remoteModes),
    places: placesOf(reader),
    urgent: reader.yesNo('urgent'),
    openToMinors: reader.yesNo('minors'),
    minimumAge: reader.whole('minimumAge', { min: 0, max: 120 }),
    accessibility: filled(accessibilityOf(reader, vocabularies.accessibility)),
    prerequisites: filled(prerequisitesOf(reader)),
    expiresAt: readExpiry(reader, options),
    addresses: address && [address],
    schedule,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), isWholeDay };
}

function placesOf(reader: RowReader): Mission['places'] {
  const count = reader.whole('places', { min: 1, max: 100_000 });
  const left = reader.whole('placesLeft', { min: 0, max: 100_000 });
  if (left !== undefined && (count === undefined || left > count)) {
    return reader.fault('placesLeft', 'plus de places restantes que de places.');
  }
  return count === undefined ? undefined : { count, ...(left !== undefined && { left }) };
}

function remoteOf(
  reader: RowReader,
  vocabulary: SheetOptions['vocabularies']['remoteModes'],
): string | undefined {
  const typed = fold(reader.text('remote') ?? '');
  if (typed === 'oui' || typed === 'x') return 'full';
  return typed === 'non' ? 'no' : reader.word('remote', vocabulary);
}

function accessibilityOf(
  reader: RowReader,
  vocabulary: SheetOptions['vocabularies']['accessibility'],
): readonly string[] {
  const typed = fold(reader.text('accessibility') ?? '');
  if (typed === 'oui' || typed === 'x') return ['reduced-mobility'];
  return typed === 'non' ? [] : reader.words('accessibility', vocabulary);
}

/** Commas belong to the sentence. */
function prerequisitesOf(reader: RowReader): readonly string[] {
  const texts = (reader.prose('prerequisites') ?? '').split(/\s*[;|\n]\s*/).filter(Boolean);
  const isLong = texts.some((text) => lengthOf(text) > 300);
  if (isLong)
    reader.fault('prerequisites', 'au plus 300 caractères par condition, séparées par « ; ».');
  return texts;
}

function applyOf(reader: RowReader, { takesApplications }: SheetOptions): Apply | undefined {
  const typed = reader.cell('url');
  const url = reader.link('url');
  if (url !== undefined) return { mode: 'external', url };
  if (takesApplications) return { mode: 'protocol' };
  return typed === null || typed === ''
    ? reader.fault(
        'url',
        "sans lien, personne ne peut s'inscrire. Mettez l'adresse de la page d'inscription.",
      )
    : undefined;
}

function keyOf(reader: RowReader, title: string, organization: string): string | undefined {
  const id = reader.text('id');
  if (id === undefined) return hashed(`${organization} ${title}`, title);
  return /^[\w~@.-]{1,80}$/.test(id)
    ? id
    : reader.fault(
        'id',
        'lettres sans accent, chiffres et - _ . seulement, au plus 80 caractères.',
      );
}

function noteTwin(
  reader: RowReader,
  { id, columns, firstLines }: { id: string; columns: Columns; firstLines: Map<string, number> },
): void {
  // Names of files that differ by case alone are one file on many a disk.
  const key = id.toLowerCase();
  const first = firstLines.get(key);
  if (first === undefined) {
    firstLines.set(key, reader.line);
    return;
  }
  const before = `la ligne ${String(first)}`;
  if (reader.text('id') !== undefined) {
    reader.fault(
      'id',
      `le même identifiant que ${before}. Donnez un identifiant à chaque mission.`,
    );
    return;
  }
  const advice = columns.indexes.has('id') ? 'Remplissez' : 'Ajoutez';
  reader.fault(
    'title',
    `le même titre et la même organisation que ${before}. ${advice} la colonne « ${headingOf('id')} », ou retirez la ligne.`,
  );
}

function remarksOn(
  { schedule, addresses, remote, expiresAt }: Mission,
  { line, isWholeDay, now }: { line: number; isWholeDay: boolean; now: Date },
): readonly LineNote[] {
  const end = expiresAt ?? schedule?.endAt;
  const isPast = end !== undefined && new Date(end) < now;
  const isNowhere = addresses?.[0]?.inseeCode === undefined && remote !== 'full';
  return [
    ...(isPast ? ["la date est passée : la mission n'est pas montrée."] : []),
    ...(isWholeDay ? ['sans horaires, la mission est montrée de 9 h à 18 h.'] : []),
    ...(isNowhere ? ["sans commune, la mission n'est trouvée par aucune recherche de lieu."] : []),
  ].map((sentence) => ({ line, sentence }));
}

/** Readable, and different for texts that are different letter by letter. */
function hashed(text: string, shown: string): string {
  const hash = createHash('sha256').update(fold(text)).digest('hex').slice(0, 8);
  return [slug(shown).slice(0, 60), hash].filter(Boolean).join('-');
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

function filled(values: readonly string[]): string[] | undefined {
  return values.length === 0 ? undefined : [...new Set(values)];
}

function isEmpty(row: readonly SheetCell[]): boolean {
  return row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}
