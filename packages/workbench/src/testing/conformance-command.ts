import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../conformance/src/main.ts', import.meta.url));

/** Runs the conformance command as a shell would; `code` is what it ended with. */
export function conformanceCommand(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const flags = ['--conditions=@coup-de-main/source', main, ...args];
    const child = execFile(process.execPath, flags, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}
