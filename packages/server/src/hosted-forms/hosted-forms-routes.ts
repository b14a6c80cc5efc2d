import type { FastifyInstance } from 'fastify';
import { registerAideForm } from './aide-form-routes.ts';
import { registerElementAddresses } from './element-addresses.ts';
import { refuseInFrame } from './form-reply.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { registerMissionForms } from './mission-form-routes.ts';
import { takeFormBodies } from './read-form.ts';
import { registerSuivi } from './suivi-routes.ts';

/**
 * The forms for people whose browser runs no script: to ask for help and offer it, to answer a mission and
 * propose one, and to follow all that. Same schemas, same rules, same transaction, same receipt as the
 * protocol's addresses; no cookie, and nothing about a person in any address.
 */
export function registerHostedForms(app: FastifyInstance, ports: HostedFormsPorts): void {
  // A scope of its own: nowhere else are bodies of forms read.
  void app.register(async (scope) => {
    takeFormBodies(scope);
    refuseInFrame(scope, ports);
    registerAideForm(scope, ports);
    registerMissionForms(scope, ports);
    registerSuivi(scope, ports);
    registerElementAddresses(scope, ports);
  });
}
