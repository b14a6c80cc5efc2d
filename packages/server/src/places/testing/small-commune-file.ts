import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommuneFile } from '../commune-file.ts';

/** Five places in the shape of the build's file: enough to test what does not depend on all 35,000. */
export const smallCommuneFile: CommuneFile = {
  version: 'test-1',
  departments: [
    ['26', 'Drôme', 'Auvergne-Rhône-Alpes'],
    ['69', 'Rhône', 'Auvergne-Rhône-Alpes'],
    ['2A', 'Corse-du-Sud', 'Corse'],
    ['984', 'Terres australes et antarctiques françaises', 'Terres australes'],
  ],
  communes: [
    ['26362', 'Valence', 'c', '26', '26000', 64_749, 4.8909, 44.9333, 'exact'],
    ['69123', 'Lyon', 'c', '69', '69001 69003', 520_774, 4.8467, 45.7485, 'exact'],
    ['69383', 'Lyon 3e Arrondissement', 'a', '69', '69003', 101_000, 4.8572, 45.7536, 'exact'],
    ['2A004', 'Ajaccio', 'c', '2A', '20000 20090', 74_000, 8.7386, 41.9267, 'approximate'],
    ['98412', 'Archipel des Kerguelen', 'c', '984', '', null, 70.22, -49.35, 'approximate'],
  ],
  formerNames: [['Bourg-de-Péage-l’Ancien', '26362']],
};

/** Writes a file of communes into a folder and returns its path. */
export async function writeCommuneFile(folder: string, content: unknown): Promise<string> {
  const path = join(folder, 'communes.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
