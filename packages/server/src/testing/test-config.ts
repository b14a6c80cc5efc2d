import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';

/** The settings of a server in a test: silent, unlimited, on any free port. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return {
    ...readConfig({ PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '1000000' }),
    ...changes,
  };
}
