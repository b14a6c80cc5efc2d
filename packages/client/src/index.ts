export type { Client, ClientOptions, FirstAnswer, MissionList, RequestOptions } from './client.ts';
export { createClient } from './create-client.ts';
export { ProblemError, TransportError, type TransportFailure } from './errors.ts';
export { parseUrl } from './links.ts';
