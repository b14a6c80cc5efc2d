import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { CommuneFile } from './commune-file.ts';
import type { DirectoryContents, ListedCommune } from './commune-directory.ts';

interface CommuneRow {
  readonly insee_code: string;
  readonly name: string;
  readonly kind: string;
  readonly department_code: string;
  readonly postcodes: string[];
  readonly population: number | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** The communes of the database, with official positions where they were imported. */
export async function contentsOfDatabase(
  { kysely: db }: Pick<Database, 'kysely'>,
  { formerNames }: Pick<CommuneFile, 'formerNames'>,
): Promise<DirectoryContents> {
  const { rows } = await sql<CommuneRow>`
    select insee_code, name, kind, department_code, postcodes, population, longitude, latitude
    from commune order by insee_code`.execute(db);
  const communes = rows.map((row): ListedCommune => ({
    inseeCode: row.insee_code,
    name: row.name,
    departmentCode: row.department_code,
    postcodes: row.postcodes,
    population: row.population,
    position: [row.longitude, row.latitude],
    isArrondissement: row.kind !== 'commune',
  }));
  return { communes, formerNames };
}

/** The communes of the package's file. */
export function contentsOfFile({ communes, formerNames }: CommuneFile): DirectoryContents {
  return {
    communes: communes.map(
      ([inseeCode, name, kind, departmentCode, postcodes, population, longitude, latitude]) => ({
        inseeCode,
        name,
        departmentCode,
        postcodes: postcodes.split(' ').filter(Boolean),
        population,
        position: [longitude, latitude],
        isArrondissement: kind !== 'c',
      }),
    ),
    formerNames,
  };
}
