import type { ClientOptions, SubmissionClient } from './client.ts';
import type { Context } from './context.ts';
import { createDeliver } from './deliver.ts';
import { createPreparedChallenge } from './prepared-challenge.ts';
import {
  proposeMission,
  submitAide,
  submitApplication,
  type SubmitContext,
} from './submissions.ts';
import { actOnTracked, changeTracked, resendLinks, track, withdraw } from './tracking.ts';

/** The part of a client that sends and follows. Loaded when somebody first does. */
export function createSubmissionClient(options: ClientOptions, shared: Context): SubmissionClient {
  const deliver = createDeliver(options);
  const challenge = createPreparedChallenge({ ...shared, deliver });
  const context: SubmitContext = {
    ...shared,
    backend: options.backend,
    deliver,
    challenge,
  };
  return {
    submitApplication: submitApplication(context),
    submitAide: submitAide(context),
    proposeMission: proposeMission(context),
    track: track(context),
    changeTracked: changeTracked(context),
    actOnTracked: actOnTracked(context),
    withdraw: withdraw(context),
    resendLinks: resendLinks(context),
    prepareChallenge: (request) => challenge.prepare(request),
  };
}
