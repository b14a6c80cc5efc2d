import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a slash at its end. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Files of the repository that match a pattern, as sorted paths with `/` from its root.
 * Never looks into what is installed or built (`node_modules`, `dist`, `cdn`).
 */
export function listFiles(pattern: string | string[], root = repositoryRoot): string[] {
  return globSync(pattern, {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', '**/cdn/**'],
  })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}
