import { TextDecoder } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import type { FormValues } from './form-values.ts';

/** How a browser without script sends a form. */
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** More fields than any form of ours could hold. */
const MOST_FIELDS = 400;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Lets forms through as bytes on the routes of `app`, for `readForm`; anything else is refused. */
export function takeFormBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM_TYPE, { parseAs: 'buffer' }, (request, bytes, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(request.headers['content-type'] ?? '');
    const isKnown = charset === null || charset[1]?.toLowerCase() === 'utf-8';
    done(isKnown ? null : notAForm(), bytes);
  });
  app.addContentTypeParser('*', (_request, _payload, done) => done(notAForm()));
  app.addHook('onRequest', async ({ headers }) => {
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() !== 'identity') {
      throw new RequestProblem('unsupported-media-type', [], { sentence: 'encodedBody' });
    }
  });
}

/**
 * What a form holds. Names repeat for boxes; the order is that of the page.
 *
 * @throws RequestProblem `invalid-parameter` for what is not UTF-8, `too-large` for too many fields.
 */
export function readForm({ body }: Pick<FastifyRequest, 'body'>): FormValues {
  const values = new Map<string, string[]>();
  const text = body instanceof Uint8Array ? decode(() => utf8.decode(body)) : '';
  const pairs = text.split('&').filter((pair) => pair !== '');
  if (pairs.length > MOST_FIELDS) throw new RequestProblem('too-large');
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=').map(unescaped);
    const known = values.get(name) ?? [];
    values.set(name, [...known, rest.join('=')]);
  }
  return values;
}

/** Source: WHATWG URL, application/x-www-form-urlencoded; but bytes that are no UTF-8 are refused. */
function unescaped(text: string): string {
  return decode(() => decodeURIComponent(text.replaceAll('+', ' ')));
}

function decode(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof URIError)) throw error;
    throw new RequestProblem('invalid-parameter', [], { sentence: 'notUtf8' });
  }
}

function notAForm(): RequestProblem {
  return new RequestProblem('unsupported-media-type', [], { sentence: 'notAForm' });
}
