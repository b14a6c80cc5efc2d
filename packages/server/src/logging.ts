import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** How much is logged, from everything to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where log lines go; absent: standard output. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * JSON lines without personal data: no address typed by a visitor, no query, header, IP or browser. An
 * error is told by its name, code and frames; its message stays out because databases quote values there.
 */
export function loggerOptions(
  level: LogLevel,
  stream?: LogTarget,
): Exclude<FastifyServerOptions['logger'], undefined> {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError, req: () => ({}), res: () => ({}) },
    ...(stream !== undefined && { stream }),
  };
}

/** One line per answered request: its number, method, route pattern, status and duration. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.is404 ? null : (request.routeOptions.url ?? null),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}

/** What may be written down about an error. */
function describeError(error: Error): {
  type: string;
  message: string;
  stack: string;
  code: string | undefined;
} {
  const { code, pointer } = error as { code?: unknown; pointer?: unknown };
  return {
    type: error.name,
    message: typeof pointer === 'string' ? `at ${pointer}` : '',
    stack: framesOf(error.stack),
    code: typeof code === 'string' ? code : undefined,
  };
}

function framesOf(stack = ''): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
}
