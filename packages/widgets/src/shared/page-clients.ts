import { type Client, createClient } from '@coup-de-main/client';
import { takeFirstResponse } from './loader-handover.ts';

const clients = new Map<string, Client>();

/**
 * The page's one client of `backend` (absolute address), so that several elements on a page share one
 * discovery request, begun by the loader where there is one.
 */
export function pageClient(backend: string): Client {
  const known = clients.get(backend);
  if (known) return known;
  const first = takeFirstResponse(backend);
  const client = createClient({ backend, ...(first && { first }) });
  clients.set(backend, client);
  return client;
}
