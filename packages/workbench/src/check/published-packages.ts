import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../repository.ts';
import { checkByTool } from './tool-gate.ts';
import { noneOf, type Figure } from './figure.ts';

/** What people who install a package would stumble over: wrong `exports`, missing files or types. */
export async function checkPublishedPackages(root: string): Promise<Figure[]> {
  const publint: string[] = [];
  const types: string[] = [];
  for (const folder of publishedPackages(root)) {
    const tell = ({ details = [] }: Figure): string[] =>
      details.map((line) => `${folder}: ${line.trim()}`);
    publint.push(
      ...tell(
        await checkByTool({
          gate: '',
          command: 'publint',
          args: ['run', folder, '--strict'],
          fault: /^\d+\. /,
          cwd: root,
        }),
      ),
    );
    types.push(
      ...tell(
        await checkByTool({
          gate: '',
          command: 'attw',
          args: ['--pack', folder, '--profile', 'esm-only', '--format', 'ascii', '--no-summary'],
          fault: /^(?!.*\(ignored).*(?:💀|❌|🥴|🚭|👺|🎭|❓)/u,
          cwd: root,
        }),
      ),
    );
  }
  return [
    noneOf('packages as published (publint)', publint),
    noneOf('types as published (attw)', types),
  ];
}

function publishedPackages(root: string): string[] {
  return listFiles('packages/*/package.json', root)
    .filter((file) => {
      const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as { private?: boolean };
      return manifest.private !== true;
    })
    .map((file) => file.replace('/package.json', ''));
}
