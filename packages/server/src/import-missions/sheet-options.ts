import type { Vocabulary } from '@coup-de-main/protocol';

/** A commune, as much as a mission needs of it. */
export interface SheetCommune {
  readonly inseeCode: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly postcodes: readonly string[];
  /** Longitude, latitude. */
  readonly position: readonly [number, number];
}

/** Which commune somebody means who cannot choose from a list. */
export type CommuneAnswer =
  | { readonly is: 'found'; readonly commune: SheetCommune }
  | { readonly is: 'several'; readonly communes: readonly SheetCommune[] }
  | { readonly is: 'unknown'; readonly near: readonly SheetCommune[] };

/** The vocabularies of the protocol that a sheet writes in French words. */
export interface SheetVocabularies {
  readonly categories: Vocabulary;
  readonly domains: Vocabulary;
  readonly commitments: Vocabulary;
  readonly remoteModes: Vocabulary;
  readonly beneficiaries: Vocabulary;
  readonly accessibility: Vocabulary;
}

/** What the reading of a sheet needs from its surroundings. */
export interface SheetOptions {
  /** Where the missions come from; shown beside each. 1–100 characters, some of them letters or digits. */
  readonly sourceName: string;
  readonly findCommune: (text: string, postcode?: string) => CommuneAnswer;
  readonly communeOf: (inseeCode: string) => SheetCommune | undefined;
  readonly vocabularies: SheetVocabularies;
  /** Whether one can apply on this backend; else every mission needs a link. */
  readonly takesApplications: boolean;
  /** IANA name of where the clock times of the sheet are. */
  readonly timeZone: string;
  /** The instant of a day (`YYYY-MM-DD`) and clock time (`HH:MM`) there. */
  readonly instantAt: (day: string, time: string, timeZone: string) => Date;
  readonly now: Date;
}
