import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, repositoryRoot } from '../repository.ts';

/** One thing that is built from files of the repository, and only when they have changed. */
export interface BuildStep {
  /** What the user reads while it runs; also names the stamp. */
  name: string;
  /** Glob patterns of everything that the result depends on. */
  inputs: readonly string[];
  /** Files that exist when it has been built. */
  outputs: readonly string[];
  run: () => Promise<void>;
}

/**
 * Runs the steps whose inputs have changed since they were last built, or whose outputs are missing.
 * A step that fails leaves no stamp, so it runs again the next time.
 * @returns the names of the steps that ran
 */
export async function runStaleSteps(
  steps: readonly BuildStep[],
  print: (text: string) => void,
  root = repositoryRoot,
): Promise<string[]> {
  const built: string[] = [];
  for (const step of steps) {
    const stampFile = join(root, '.cache', 'build', `${step.name.replaceAll(' ', '-')}.sha256`);
    const fingerprint = fingerprintOf(step.inputs, root);
    if (isFresh(step, { stampFile, fingerprint, root })) continue;
    print(`Building ${step.name} …`);
    const start = performance.now();
    await step.run();
    print(`Built ${step.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    mkdirSync(join(root, '.cache', 'build'), { recursive: true });
    writeFileSync(stampFile, fingerprint);
    built.push(step.name);
  }
  return built;
}

interface Stamp {
  stampFile: string;
  fingerprint: string;
  root: string;
}

function isFresh({ outputs }: BuildStep, { stampFile, fingerprint, root }: Stamp): boolean {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === fingerprint &&
    outputs.every((output) => existsSync(join(root, output)))
  );
}

/** Names and contents, so that a renamed or deleted file counts as a change; times do not matter. */
function fingerprintOf(patterns: readonly string[], root: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles([...patterns], root)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
