import type { RequestListener } from 'node:http';
import { pretendedDiscovery, pretendedPage } from './pretended-missions.ts';

/** A backend whose discovery document brings the first page of missions along, for whoever asks for that. */
export function withPreview(otherwise: RequestListener): RequestListener {
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://backend.invalid');
    if (!searchParams.has('preview')) return otherwise(request, response);
    searchParams.delete('preview');
    const missions = { href: `missions?${searchParams.toString()}`, page: pretendedPage() };
    response
      .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify({ ...pretendedDiscovery, preview: { missions } }));
  };
}
