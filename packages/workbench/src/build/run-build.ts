import { runStaleSteps, type BuildStep } from './build-step.ts';
import { buildCdn, CDN_OUTPUTS } from './cdn-bundles.ts';
import { buildCommunes } from './build-communes.ts';
import { buildCustomElementsManifest } from './custom-elements-manifest.ts';

const WIDGET_SOURCES = ['packages/{protocol,client,widgets}/src/**/!(*.test).ts'];

/** What the backend and the demonstration need that is not committed. */
const steps: BuildStep[] = [
  {
    name: 'communes',
    inputs: ['packages/workbench/src/build/*communes*.ts', 'package-lock.json'],
    outputs: ['packages/server/generated/communes.json'],
    run: async () => {
      await buildCommunes();
    },
  },
  {
    name: 'widget bundles',
    inputs: [
      ...WIDGET_SOURCES,
      'packages/widgets/{package,tsconfig}.json',
      'packages/workbench/src/build/cdn-*.ts',
      'rollup.config.mjs',
      'package-lock.json',
      'tsconfig.base.json',
    ],
    outputs: CDN_OUTPUTS,
    run: buildCdn,
  },
  {
    name: 'custom elements manifest',
    inputs: [
      'packages/widgets/src/**/!(*.test).ts',
      'packages/workbench/src/build/custom-elements*',
      'package-lock.json',
    ],
    outputs: ['packages/widgets/custom-elements.json'],
    run: buildCustomElementsManifest,
  },
];

/**
 * Builds what is stale of everything that `start` and `test` need.
 * @returns the names of what was built
 * @throws Error with the builder's own words when a step fails
 */
export function runBuild(print: (text: string) => void): Promise<string[]> {
  return runStaleSteps(steps, print);
}
