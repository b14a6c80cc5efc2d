import type { FastifyInstance, RouteOptions } from 'fastify';

/** One registered route, as the tests of whole-server rules need it. */
export interface RegisteredRoute {
  readonly url: string;
  readonly methods: readonly string[];
  readonly options: RouteOptions;
}

/** Every route of an app. It answers what a router knows and Fastify does not tell. */
export interface RouteTable {
  readonly routes: readonly RegisteredRoute[];
  /** Methods that an address accepts, `[]` when nothing is there. */
  methodsAt(path: string): readonly string[];
}

/** Starts to write down the routes; call it before the first one is registered. */
export function recordRoutes(app: FastifyInstance): RouteTable {
  const routes: RegisteredRoute[] = [];
  const patterns: { pattern: RegExp; methods: readonly string[] }[] = [];
  app.addHook('onRoute', (options) => {
    const methods = [options.method].flat();
    routes.push({ url: options.url, methods, options });
    // A catch-all says nothing about what is really there.
    if (options.url !== '/*') patterns.push({ pattern: patternOf(options.url), methods });
  });
  return {
    routes,
    methodsAt: (path) => [
      ...new Set(patterns.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : []))),
    ],
  };
}

function patternOf(url: string): RegExp {
  const source = url
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/:[a-zA-Z]+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}
