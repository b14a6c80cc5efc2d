import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';

/** The operator's token where a test gives the server one. */
export const operatorToken = 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE';

/** The settings of a server in a test: silent, unlimited, on any free port. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return {
    ...readConfig({ PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '1000000' }),
    ...changes,
  };
}
