export { changes, type ChangePage, type ChangesOptions } from './changes.ts';
export type {
  ChangeOptions,
  Client,
  ClientOptions,
  FirstAnswer,
  MissionList,
  RequestOptions,
  SubmissionClient,
  SubmitOptions,
} from './client.ts';
export { createClient } from './create-client.ts';
export { ProblemError, TransportError, type Outcome, type TransportFailure } from './errors.ts';
export { createIntent, type Intent, type IntentStorage } from './intent.ts';
export { jsonText } from './json-text.ts';
export { parseUrl } from './links.ts';
export { solveChallenge, type SolveOptions } from './solve-challenge.ts';
