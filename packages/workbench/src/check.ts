/**
 * `npm run check`: every gate of the repository, with a table of the figures at the end. Ends with an
 * error when one breaks. `npm run check -- <word>` shows only the gates with that word in their name.
 */
import { runBuild } from './build/run-build.ts';
import { browserGates, checkInBrowser } from './check/browser-gates.ts';
import { checkBundleBytes } from './check/bundle-bytes.ts';
import { checkTypes, formatting, lint, unused } from './check/code-tools.ts';
import { checkDependencies } from './check/dependencies.ts';
import { checkElementsReference } from './check/elements-reference.ts';
import { formatFigures, type Figure } from './check/figure.ts';
import { checkFileSizes } from './check/file-sizes.ts';
import { checkGeneratedFiles } from './check/generated-files.ts';
import { checkPublishedPackages } from './check/published-packages.ts';
import { checkByTool } from './check/tool-gate.ts';
import { checkTypeEscapes } from './check/type-escapes.ts';
import { checkWidgetTemplates } from './check/widget-templates.ts';
import { repositoryRoot as root } from './repository.ts';

type Gate = () => Figure | Figure[] | Promise<Figure | Figure[]>;

/** In the order in which they run: what later ones read (`dist/`, by `checkTypes`, also by lint) comes first. */
const gates: Record<string, Gate> = {
  types: checkTypes,
  formatting: () => checkByTool(formatting),
  lint: () => checkByTool(lint),
  unused: () => checkByTool(unused),
  'file sizes': () => checkFileSizes(root),
  dependencies: () => checkDependencies(root),
  'type escapes': () => checkTypeEscapes(root),
  'widget templates': () => checkWidgetTemplates(root),
  'generated files': () => checkGeneratedFiles(root),
  'bundle bytes': () => checkBundleBytes(root),
  reference: () => checkElementsReference(root),
  packages: () => checkPublishedPackages(root),
  ...Object.fromEntries(
    Object.entries(browserGates).map(([name, files]) => [name, () => checkInBrowser(name, files)]),
  ),
};

const [filter = ''] = process.argv.slice(2);
const chosen = Object.entries(gates).filter(([name]) => name.includes(filter));
if (chosen.length === 0) {
  console.error(
    `No gate has "${filter}" in its name. There are: ${Object.keys(gates).join(', ')}.`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
try {
  await runBuild(console.log);
} catch (error) {
  const details = [error instanceof Error ? error.message : String(error)];
  figures.push({ gate: 'build', bound: 'builds', measured: 'fails', ok: false, details });
}
for (const [name, gate] of chosen) {
  console.log(`… ${name}`);
  figures.push(...[await gate()].flat());
}

const broken = figures.filter(({ ok }) => !ok);
for (const { gate, details = [] } of broken) console.log(`\n✖ ${gate}\n  ${details.join('\n  ')}`);
console.log(`\n${formatFigures(figures)}\n`);
// `.ci/run` reads this line.
console.log(`${figures.length - broken.length} gates hold, ${broken.length} broken`);
process.exitCode = broken.length === 0 ? 0 : 1;
