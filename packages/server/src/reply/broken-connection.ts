import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { describeProblem, PROBLEM_TYPE } from '../problem.ts';
import { RequestProblem } from '../request-problem.ts';

/** CONNECT asks for a tunnel to a machine. Node would end the connection without a word. */
export function refuseTunnels(app: FastifyInstance): void {
  app.server.on('connect', (_request, socket: Socket) => {
    // The server has let go of the connection: what breaks on it would end the process.
    socket.on('error', () => socket.destroy());
    answerBrokenConnection({}, socket);
    socket.destroySoon();
  });
}

/**
 * Answers what could not be read as a request at all: there is no request, so no language, and the
 * connection ends. For Fastify's `clientErrorHandler`.
 */
export function answerBrokenConnection(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new RequestProblem('too-large', [], { status: 431 })
      : new RequestProblem('invalid-parameter', [], { sentence: 'unreadableAddress' });
  const body = JSON.stringify(describeProblem(problem, 'fr', 'none'));
  const status = problem.facts.status ?? 400;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `content-type: ${PROBLEM_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
