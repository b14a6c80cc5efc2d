import type { RawQuery } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { addressOf, createFormView } from './form-view.ts';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import { SUIVI } from './receipt-page.ts';

/**
 * Leads on from `/e/` and the name of an element, where its page is called otherwise: links that the loader
 * makes an element of have this address, and so has the frame that it shows when the element's code does
 * not come. Without a mission, the list is where one is found.
 */
export function registerElementAddresses(app: FastifyInstance, ports: HostedFormsPorts): void {
  app.get('/e/mission-apply', async (request, reply) => {
    const view = await createFormView(request, ports);
    const mission = [(request.query as RawQuery)['mission'] ?? ''].flat()[0] ?? '';
    const path =
      mission === '' ? '/e/mission-list' : `/e/mission-apply/${encodeURIComponent(mission)}`;
    return reply.redirect(addressOf(view, path));
  });

  app.get('/e/aide-suivi', async (request, reply) =>
    reply.redirect(addressOf(await createFormView(request, ports), SUIVI)),
  );
}
