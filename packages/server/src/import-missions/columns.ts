import { fold } from './fold.ts';
import type { SheetRows } from './sheet.ts';
import { SheetError } from './sheet.ts';

/**
 * Every column that is understood: the first heading is the one we write; the others are what people call it.
 * Case, accents, hyphens and what stands in brackets behind a heading do not matter.
 */
const headings = {
  id: ['identifiant', 'id', 'référence', 'réf', 'numéro', 'n°', 'code'],
  title: ['titre', 'intitulé', 'mission', 'nom de la mission', 'titre de la mission', 'title'],
  organization: ['organisation', 'association', 'structure', 'organisme', "nom de l'association"],
  organizationUrl: ["site de l'organisation", "site de l'association", 'site web', 'site internet'],
  category: ['catégorie', 'type', 'type de mission', 'catégorie de mission'],
  domains: ['domaines', 'domaine', "domaine d'action", 'thème', 'thématique'],
  summary: ['résumé', 'en bref', 'accroche'],
  description: ['description', 'descriptif', 'présentation', 'détails', 'contenu'],
  commune: ['commune', 'ville', 'localité'],
  postcode: ['code postal', 'cp', 'codepostal'],
  inseeCode: ['code insee', 'insee', 'code commune'],
  street: ['adresse', 'rue', 'voie', 'lieu'],
  day: ['date', 'date de début', 'début', 'jour', 'le', 'du'],
  lastDay: ['date de fin', 'fin', "jusqu'au", 'au'],
  hours: ['horaires', 'horaire', 'heures', 'créneau'],
  from: ['heure de début', 'heure début', 'heure', 'de'],
  until: ['heure de fin', 'heure fin', 'à'],
  when: ['quand', 'périodicité', 'récurrence', 'fréquence', 'disponibilités'],
  commitment: ['engagement', 'durée', 'temps', 'implication'],
  places: ['places', 'nombre de places', 'bénévoles recherchés', 'nombre de bénévoles', 'besoin'],
  placesLeft: ['places restantes', 'places libres', 'restantes'],
  url: ['lien', "lien d'inscription", 'inscription', 'url', 'page', 'lien web'],
  remote: ['à distance', 'télébénévolat', 'distance'],
  urgent: ['urgent', 'urgence'],
  minors: ['mineurs', 'ouvert aux mineurs', 'mineurs acceptés'],
  minimumAge: ['âge minimum', 'âge minimal', 'âge'],
  beneficiaries: ['bénéficiaires', 'public', 'publics'],
  accessibility: ['accessibilité', 'accessible', 'pmr'],
  prerequisites: ['prérequis', 'pré-requis', 'conditions', 'qualités'],
  expires: ["fin d'affichage", 'expiration', 'date limite', 'visible jusqu’au'],
} as const;

/** A column that is understood. */
export type ColumnName = keyof typeof headings;

/** Where the columns of a file are. */
export interface Columns {
  /** Index of the row of headings. */
  readonly headingRow: number;
  readonly indexes: ReadonlyMap<ColumnName, number>;
  /** Headings that are not understood, as they are written. */
  readonly ignored: readonly string[];
}

const byHeading: ReadonlyMap<string, ColumnName> = new Map(
  Object.entries(headings).flatMap(([name, words]) =>
    words.map((word) => [fold(word), name as ColumnName] as const),
  ),
);

/** Rows in which headings are looked for: a title or a logo may stand above. */
const LOOK_FOR = 10;

/** The heading that we write for a column. */
export function headingOf(name: ColumnName): string {
  return headings[name][0];
}

/**
 * Finds the row of headings: the first that has a title and an organisation.
 *
 * @throws SheetError when there is none, or when two columns mean the same.
 */
export function findColumns(rows: SheetRows): Columns {
  const headingRow = rows.slice(0, LOOK_FOR).findIndex((row) => {
    const names = row.map((cell) => nameOf(String(cell ?? '')));
    return names.includes('title') && names.includes('organization');
  });
  const row = rows[headingRow];
  if (row === undefined) throw new SheetError(missingSentence(rows));
  const indexes = new Map<ColumnName, number>();
  const ignored: string[] = [];
  for (const [index, cell] of row.entries()) {
    const heading = String(cell ?? '').trim();
    const name = nameOf(heading);
    if (name === undefined) {
      if (heading !== '') ignored.push(heading.slice(0, 60));
      continue;
    }
    if (indexes.has(name)) {
      throw new SheetError(
        `Deux colonnes veulent dire « ${headingOf(name)} » : la ${String((indexes.get(name) ?? 0) + 1)}e et la ${String(index + 1)}e. Renommez ou retirez l'une des deux.`,
      );
    }
    indexes.set(name, index);
  }
  return { headingRow, indexes, ignored };
}

function nameOf(heading: string): ColumnName | undefined {
  return byHeading.get(fold(heading.replace(/[(*].*$/s, '')));
}

function missingSentence(rows: SheetRows): string {
  const seen = rows
    .slice(0, 1)
    .flatMap((row) =>
      row.map((cell) =>
        String(cell ?? '')
          .trim()
          .slice(0, 40),
      ),
    )
    .filter((heading) => heading !== '')
    .slice(0, 12);
  const found =
    seen.length === 0 ? 'Le fichier est vide.' : `Première ligne lue : ${seen.join(' | ')}.`;
  return `Aucune ligne de titres de colonnes avec au moins « titre » et « organisation ». ${found}`;
}
