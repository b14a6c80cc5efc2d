import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../repository.ts';

/** A file that people wrote. */
export interface SourceFile {
  path: string;
  text: string;
  /** Whether it only serves tests: a test, or a helper in a folder `testing`. */
  isTest: boolean;
}

/** The TypeScript and JavaScript of the packages and examples, generated files left out. */
export function readSourceFiles(root: string, pattern = SOURCES): SourceFile[] {
  return listFiles(pattern, root)
    .filter((path) => !/\/generated\/|\.d\.ts$/.test(path))
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
      isTest: /\.test\.(ts|mjs|js)$|\/test\.ts$|\/testing\/|\/e2e\//.test(path),
    }));
}

const SOURCES = '{packages/*/{src,bin}/**/*.{ts,mjs},examples/**/*.{ts,mjs},*.mjs}';
