import type { RequestOptions } from './client.ts';
import type { Discovered } from './discover.ts';
import type { GetJson } from './http.ts';

/** What every operation of one client shares. */
export interface Context {
  readonly getJson: GetJson;
  readonly discover: (options?: RequestOptions) => Promise<Discovered>;
}
