/**
 * The loader's part of `coup-de-main.iife.js`, the build in one file for policies that allow scripts by
 * their hash alone. Must run before the elements are defined: they look for what it leaves.
 */
import { startLoader } from './start-loader.ts';

/** Written by the build. */
declare const COUP_DE_MAIN_TAGS: readonly string[];
declare const COUP_DE_MAIN_VERSION: string;

const here = (): Promise<undefined> => Promise.resolve(undefined);

startLoader({
  version: COUP_DE_MAIN_VERSION,
  tags: COUP_DE_MAIN_TAGS,
  chunks: () => here,
  define: here,
});
