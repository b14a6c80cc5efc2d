import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Version of this package, from `src/` and from `dist/` alike. */
export const serverVersion = version;
