/**
 * The loader's part of `coup-de-main.iife.js`, the build in one file for policies that allow scripts by
 * their hash alone. Must run before the elements are defined: they look for what it leaves.
 */
import type { LoaderChunks } from './chunks.ts';
import { startLoader } from './start-loader.ts';

/** Written by the build. */
declare const COUP_DE_MAIN_CHUNKS: LoaderChunks;

startLoader(COUP_DE_MAIN_CHUNKS.tags, () => () => Promise.resolve());
