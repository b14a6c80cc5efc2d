import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { rollup } from 'rollup';

/** Bundles a TypeScript module into one script that a page can evaluate, types stripped, nothing else changed. */
export async function bundlePageScript(entry: string): Promise<string> {
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'strip-types',
        load: (id) => stripTypeScriptTypes(readFileSync(id, 'utf8')),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
