import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCommandLine, UsageError } from './command-line.ts';

const away = 'https://mairie.example/v1/';

describe('the command', () => {
  it('reads, in French, unless told otherwise', () => {
    const line = readCommandLine([away]);
    assert.deepEqual(line.options, { base: away, write: false });
    assert.equal(line.language, 'fr');
    assert.equal(readCommandLine([away], 'en_GB.UTF-8').language, 'en');
    assert.equal(readCommandLine([away, '--lang', 'en']).language, 'en');
  });

  it('writes to this machine, and elsewhere only when that is said twice', () => {
    assert.equal(readCommandLine(['http://localhost:8080/v1/', '--write']).options.write, true);
    assert.equal(readCommandLine([away, '--write', '--yes']).options.write, true);
    assert.throws(() => readCommandLine([away, '--write']), /Add --yes/);
    assert.throws(
      () => readCommandLine(['http://localhost.mairie.example/', '--write']),
      UsageError,
    );
  });

  it('takes its numbers and its choice of checks', () => {
    const { options } = readCommandLine([
      away,
      '--rate',
      '2',
      '--timeout',
      '3',
      '--max-requests',
      '9',
      '--only',
      'core, http/head',
    ]);
    assert.deepEqual(options, {
      base: away,
      write: false,
      rate: 2,
      timeoutMs: 3000,
      maxRequests: 9,
      only: ['core', 'http/head'],
    });
  });

  for (const args of [
    [],
    ['mairie.example'],
    ['ftp://a.example/'],
    [away, away],
    [away, '--rate', '0'],
    [away, '--rate', 'Infinity'],
    [away, '--timeout', '1e12'],
    [away, '--only', 'core,htp'],
    [away, '--only', ''],
    ['https://mairie:s3cret@mairie.example/v1/'],
    [away, '--lang', 'de'],
    [away, '--fast'],
  ]) {
    it(`refuses ${args.join(' ') || 'nothing'}`, () => {
      assert.throws(() => readCommandLine(args), UsageError);
    });
  }

  it('repeats no password, and rounds so that a timer can count', () => {
    assert.throws(
      () => readCommandLine(['https://mairie:s3cret@mairie.example/v1/']),
      ({ message }: Error) => !message.includes('s3cret'),
    );
    const { options } = readCommandLine([away, '--timeout', '0.0001', '--max-requests', '1.5']);
    assert.equal(options.timeoutMs, 1);
    assert.equal(options.maxRequests, 2);
  });

  it('explains itself', () => {
    assert.equal(readCommandLine(['--help']).wants, 'help');
    assert.equal(readCommandLine(['--version']).wants, 'version');
  });
});
