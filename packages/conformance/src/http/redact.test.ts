import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCurl } from './curl.ts';
import { redact } from './redact.ts';

test('tokens, addresses and phones of people are left out of what is printed', () => {
  const text =
    'Authorization: Bearer abc.DEF-1 {"manageToken":"s3cret","payload":"cGF5"} https://a.example/suivi#t=s3cret lise@mairie.fr +33612345678';
  const shown = redact(text);
  assert.equal(redact('https://m:pa55@a.example/v1/'), 'https://[redacted]@a.example/v1/');
  for (const secret of ['abc.DEF-1', 's3cret', 'cGF5', 'lise@', '+33612345678']) {
    assert.ok(!shown.includes(secret), secret);
  }
});

test('what the suite invented stays, so that a command can be repeated', () => {
  const text = 'zephyrine@conformance.example +33639980077';
  assert.equal(redact(text), text);
});

test('a request is a command to paste, quotes included', () => {
  const curl = toCurl({
    method: 'POST',
    url: 'https://a.example/aides',
    headers: { authorization: 'Bearer abc' },
    body: `{"name":"l'ami"}`,
  });
  assert.equal(
    curl,
    String.raw`curl -i -X POST -H 'authorization: Bearer [redacted]' --data-raw '{"name":"l'\''ami"}' 'https://a.example/aides'`,
  );
});
