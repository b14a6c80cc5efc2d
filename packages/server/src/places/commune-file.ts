import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** Where the build puts the communes, from `src/` and from `dist/` alike. */
const COMMUNE_FILE = fileURLToPath(new URL('../../generated/communes.json', import.meta.url));

/** One row: INSEE code, name, `c`ommune or `a`rrondissement, département, postcodes separated by spaces,
 * population, longitude, latitude, precision of the position. */
const CommuneRow = z.tuple([
  z.string(),
  z.string(),
  z.enum(['c', 'a']),
  z.string(),
  z.string(),
  z.nullable(z.number()),
  z.number(),
  z.number(),
  z.enum(['exact', 'approximate']),
]);

/** The file of all communes; its sources and licences are in its own header and in docs/data-licences.md. */
const CommuneFile = z.object({
  version: z.string().check(z.minLength(1)),
  /** Code, name, region. */
  departments: z.array(z.tuple([z.string(), z.string(), z.string()])),
  communes: z.array(CommuneRow).check(z.minLength(1)),
  /** Name of a merged commune, code of the present one. */
  formerNames: z.array(z.tuple([z.string(), z.string()])),
});
export type CommuneFile = z.infer<typeof CommuneFile>;

/**
 * Reads and checks the file of communes.
 *
 * @throws Error that says how to get the file, when it is missing, cut off or of another shape.
 */
export async function readCommuneFile(path: string = COMMUNE_FILE): Promise<CommuneFile> {
  const advice = 'Run `npm run build`, or reinstall the package: it brings the file.';
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`The list of communes, ${path}, cannot be read. ${advice}`, { cause });
  });
  try {
    return z.parse(CommuneFile, JSON.parse(text));
  } catch (cause) {
    throw new Error(`The list of communes, ${path}, is damaged. ${advice}`, { cause });
  }
}
