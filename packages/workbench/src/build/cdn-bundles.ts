import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { runChild } from '../run-child.ts';

/** The channel that follows the protocol's major version; the pinned copy has the package's version. */
const CDN_CHANNEL = 'v1';

const CDN = 'packages/widgets/cdn';

/** Files that exist when the bundles have been built. */
export const CDN_OUTPUTS = [
  `${CDN}/manifest.json`,
  `${CDN}/${CDN_CHANNEL}/loader.js`,
  `${CDN}/${CDN_CHANNEL}/coup-de-main.iife.js`,
];

/**
 * Builds `packages/widgets/cdn/`: `<version>/` by Rollup (`rollup.config.mjs`), its copy `v1/`, and
 * `manifest.json`. What an older build left is removed first.
 */
export async function buildCdn(): Promise<void> {
  const folder = join(repositoryRoot, CDN);
  await rm(folder, { recursive: true, force: true });
  const { code, output } = await runChild('rollup', ['--config', 'rollup.config.mjs', '--silent'], {
    env: { NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (code !== 0) throw new Error(`Rollup could not bundle the widgets:\n${output}`);
  const packageFile = join(repositoryRoot, 'packages/widgets/package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  await cp(join(folder, version), join(folder, CDN_CHANNEL), { recursive: true });
}
