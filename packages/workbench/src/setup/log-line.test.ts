import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLogLine } from './log-line.ts';

describe('readLogLine', () => {
  it('keeps quiet about requests', () => {
    assert.equal(readLogLine('{"level":30,"msg":"request completed"}'), undefined);
    assert.equal(readLogLine('  '), undefined);
  });

  it('tells warnings and errors, with their cause', () => {
    assert.equal(readLogLine('{"level":40,"msg":"slow"}'), 'slow');
    assert.equal(
      readLogLine('{"level":50,"msg":"failed","err":{"message":"disk full"}}'),
      'failed: disk full',
    );
  });

  it('passes on what is no JSON', () => {
    assert.equal(readLogLine('Error: boom'), 'Error: boom');
    assert.equal(readLogLine('{ broken'), '{ broken');
  });
});
