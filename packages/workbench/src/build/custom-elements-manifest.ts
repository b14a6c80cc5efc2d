import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { runChild } from '../run-child.ts';

/**
 * Writes `packages/widgets/custom-elements.json`, the reference of the elements' public surface, from
 * the comments in their sources (`custom-elements-manifest.config.mjs` beside this file).
 */
export async function buildCustomElementsManifest(): Promise<void> {
  const { code, output } = await runChild(
    'custom-elements-manifest',
    ['analyze', '--config', '../workbench/src/build/custom-elements-manifest.config.mjs'],
    // Paths in the manifest start at the folder that the analyzer runs in.
    { cwd: join(repositoryRoot, 'packages/widgets') },
  );
  if (code !== 0 || /\[(?:ERROR|error)\]/.test(output)) {
    throw new Error(`The custom elements manifest could not be written:\n${output}`);
  }
}
