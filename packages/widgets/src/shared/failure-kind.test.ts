import { expect } from '@open-wc/testing';
import { ProblemError, TransportError } from '@coup-de-main/client';
import { failureKind } from './failure-kind.ts';

const problem = (status: number): ProblemError =>
  new ProblemError({ type: 'urn:x', title: 'x', status, code: 'x' });
const status = (code: number): TransportError =>
  new TransportError('status', 'x', { status: code });

describe('failureKind', () => {
  const table: [string, unknown, string][] = [
    ['a problem of the visitor’s question', problem(400), 'refused'],
    ['a problem of the backend', problem(503), 'server'],
    ['a problem of too many questions', problem(429), 'server'],
    ['a problem that fails a rule', problem(422), 'refused'],
    ['an error page', status(502), 'server'],
    ['too many requests', status(429), 'server'],
    ['a page that is not there', status(404), 'content'],
    ['garbage', new TransportError('content', 'x'), 'content'],
    ['no network', new TransportError('network', 'x'), 'network'],
    ['no answer in time', new TransportError('timeout', 'x'), 'timeout'],
    ['no backend at all', new Error('x'), 'missing'],
  ];
  for (const [title, failure, expected] of table) {
    it(`calls ${title} ${expected}`, () => {
      expect(failureKind(failure)).to.equal(expected);
    });
  }
});
