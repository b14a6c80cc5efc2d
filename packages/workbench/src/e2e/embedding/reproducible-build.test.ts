import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { bundleInto } from '../../build/cdn-bundles.ts';
import { widgetsFolder } from '../../testing/file-listener.ts';

/** Hash of every file by its path. */
function contents(folder: string): Record<string, string> {
  const files = globSync('**/*.{js,json}', { cwd: folder }).toSorted();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

it('the same sources give the same bytes, in another folder too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-cdn-'));
  await bundleInto(join(folder, 'cdn'));
  const again = contents(join(folder, 'cdn'));
  await rm(folder, { recursive: true });
  assert.ok(Object.keys(again).length > 10);
  assert.deepEqual(again, contents(widgetsFolder));
});
