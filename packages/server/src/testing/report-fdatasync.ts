import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { mock } from 'node:test';

/* Preloaded (`node --import`) before commit-loop.ts: prints `sync` for each fdatasync that succeeded. */
const { fdatasyncSync, writeSync } = fs;
mock.method(fs, 'fdatasyncSync', (descriptor: number) => {
  fdatasyncSync(descriptor);
  writeSync(1, 'sync\n');
});
syncBuiltinESMExports();
