import { publicSurface } from './custom-elements-public-surface.ts';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/testing/**', '**/loader/**', '**/cdn.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicSurface()],
};
