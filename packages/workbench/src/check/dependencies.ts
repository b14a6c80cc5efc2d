import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../repository.ts';
import { atMost, noneOf, type Figure } from './figure.ts';

/** Direct runtime dependencies that a published package may have, our own packages included. */
const BOUNDS: Record<string, number> = {
  protocol: 1,
  client: 2,
  conformance: 1,
  widgets: 5,
  server: 16,
};

/** How many dependencies each package brings to those who install it, and whether each is justified. */
export function checkDependencies(root: string): Figure[] {
  const decisions = listFiles('docs/decisions/*.md', root)
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const names = new Map(Object.keys(BOUNDS).map((name) => [name, dependenciesOf(root, name)]));
  const unexplained = [...new Set([...names.values()].flat())]
    .filter((dependency) => !dependency.startsWith('@coup-de-main/'))
    .filter((dependency) => !decisions.includes(`\`${dependency}\``))
    .map((dependency) => `\`${dependency}\`: say in docs/decisions/ why we depend on it`);
  return [
    ...[...names].map(([name, dependencies]) =>
      atMost(`runtime dependencies of ${name}`, {
        measured: dependencies.length,
        bound: BOUNDS[name] ?? 0,
      }),
    ),
    noneOf('dependencies without a decision', unexplained),
  ];
}

function dependenciesOf(root: string, name: string): string[] {
  const text = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies);
}
