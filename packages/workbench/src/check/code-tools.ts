import { checkByTool, type ToolGate } from './tool-gate.ts';
import type { Figure } from './figure.ts';

/** Prettier's faults: the files that it would write otherwise. */
export const formatting: ToolGate = {
  gate: 'formatting (prettier)',
  command: 'prettier',
  args: ['--check', '.'],
  fault: /^\[(?:warn|error)\] (?!Code style|Run Prettier)/,
};

/** oxlint's faults: style, Lit, types, and who may import whom. */
export const lint: ToolGate = {
  gate: 'lint and import rules (oxlint)',
  command: 'oxlint',
  args: ['--format', 'unix'],
  fault: /^\S+:\d+:\d+: /,
};

/** What is exported, installed or kept and used by nobody. */
export const unused: ToolGate = {
  gate: 'unused code and dependencies (knip)',
  command: 'knip',
  args: ['--reporter', 'compact', '--no-config-hints'],
  fault: /^\S+: /,
};

const TYPE_ERROR = /error TS\d+/;

/** Type errors in the packages as they are published, then everywhere, tests and examples included. */
export async function checkTypes(): Promise<Figure[]> {
  return [
    await checkByTool({
      gate: 'type errors in the packages',
      command: 'tsc',
      args: ['--build', '--pretty', 'false'],
      fault: TYPE_ERROR,
    }),
    await checkByTool({
      gate: 'type errors in tests, tools, examples',
      command: 'tsc',
      args: ['--project', 'tsconfig.test.json', '--pretty', 'false'],
      fault: TYPE_ERROR,
    }),
  ];
}
