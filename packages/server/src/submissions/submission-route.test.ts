import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idempotencyKey } from './submission-route.ts';

const keyOf = (header: string | string[] | undefined) => {
  try {
    return idempotencyKey({ headers: header === undefined ? {} : { 'idempotency-key': header } });
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('idempotencyKey', () => {
  for (const [header, key] of [
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    [' x ', 'x'],
    ['"', '"'],
    ['a key', 'a key'],
    ['x'.repeat(128), 'x'.repeat(128)],
    [undefined, 'idempotency-key-required'],
    ['', 'idempotency-key-required'],
    ['""', 'idempotency-key-required'],
    ['x'.repeat(129), 'idempotency-key-required'],
    ['a\tb', 'idempotency-key-required'],
    ['é', 'idempotency-key-required'],
  ] as const) {
    it(`reads ${JSON.stringify(header)?.slice(0, 40)}`, () => assert.equal(keyOf(header), key));
  }
});
