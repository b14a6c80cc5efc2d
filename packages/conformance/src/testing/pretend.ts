/** A backend of this process: what each path answers. Anything else is a 404 without a body. */
export function pretend(
  answers: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): typeof globalThis.fetch {
  return async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answer = answers[url.pathname];
    const init = { headers: { 'access-control-allow-origin': '*', ...headers } };
    if (answer === undefined) return new Response(null, { status: 404, ...init });
    return typeof answer === 'string' ? new Response(answer, init) : Response.json(answer, init);
  };
}

/** The smallest discovery document. */
export const smallest = {
  protocol: { name: 'coup-de-main', version: '1.0' },
  conformsTo: ['urn:coup-de-main:1:conf:core', 'urn:coup-de-main:1:conf:missions'],
  service: { name: 'Entraide de Montbrun-le-Vieux' },
  endpoints: { missions: { href: 'missions.json' } },
};

/** One mission, and no more than it must say. */
export const mission = {
  type: 'mission',
  id: 'colis-samedi',
  title: 'Préparer les colis du samedi matin',
  organization: { id: 'table-ouverte', name: 'La Table ouverte' },
  apply: { mode: 'external', url: 'https://table-ouverte.example/benevoles' },
  updatedAt: '2026-11-02T18:30:00+01:00',
};

/** The address of pretended backends: nothing listens there. */
export const base = 'https://mairie.example/v1/index.json';
