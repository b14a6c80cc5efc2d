import { runChild } from '../run-child.ts';
import { noneOf, type Figure } from './figure.ts';

/** A gate that another program keeps. */
export interface ToolGate {
  gate: string;
  command: string;
  args: readonly string[];
  /** Which lines of its output are faults. */
  fault: RegExp;
  cwd?: string;
}

/**
 * Runs the program and counts the faults that it prints. A program that fails without a line we take for
 * a fault counts as one, with all that it said.
 */
export async function checkByTool({ gate, command, args, fault, cwd }: ToolGate): Promise<Figure> {
  const { code, output } = await runChild(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const faults = output.split('\n').filter((line) => fault.test(line));
  if (code !== 0 && faults.length === 0)
    faults.push(output.trim() || `${command} ended with code ${code}`);
  return noneOf(gate, faults);
}
