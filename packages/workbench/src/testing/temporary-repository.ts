import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A folder with the files given (path → content), deleted when the test is over. Returns its path. */
export function temporaryRepository(test: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'coup-de-main-check-'));
  test.after(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
