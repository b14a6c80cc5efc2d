import assert from 'node:assert/strict';
import { test } from 'node:test';
import { politeness } from '../options.ts';
import { createHttp } from './http.ts';

const answering = (...answers: Response[]): typeof fetch => {
  const left = [...answers];
  return async () => left.shift() ?? new Response('{}');
};

test('waits as long as Retry-After says, then asks once more', async () => {
  const busy = new Response('', { status: 429, headers: { 'retry-after': '0' } });
  const http = createHttp({ ...politeness, rate: 10_000, fetch: answering(busy) });
  assert.equal((await http.ask('https://a.example/')).status, 200);
  assert.equal(http.log.length, 2);
});

test('does not wait for an hour', async () => {
  const busy = new Response('', { status: 429, headers: { 'retry-after': '3600' } });
  const http = createHttp({ ...politeness, fetch: answering(busy) });
  assert.equal((await http.ask('https://a.example/')).status, 429);
  assert.equal(http.log.length, 1);
});

test('asks no more than it may', async () => {
  const http = createHttp({ ...politeness, rate: 10_000, maxRequests: 2, fetch: answering() });
  await http.ask('https://a.example/1');
  await http.ask('https://a.example/2');
  await assert.rejects(http.ask('https://a.example/3'), /has asked 2 times/);
});

test('keeps to its pace', async () => {
  const http = createHttp({ ...politeness, rate: 50, fetch: answering() });
  const began = performance.now();
  for (const name of 'abcd') await http.ask(`https://a.example/${name}`);
  assert.ok(performance.now() - began >= 55);
});

test('a plain question is asked once', async () => {
  const http = createHttp({ ...politeness, rate: 10_000, fetch: answering() });
  await http.get('https://a.example/');
  await http.get('https://a.example/');
  assert.equal(http.log.length, 1);
});

test('sees bytes that are not UTF-8', async () => {
  const latin = new Response(Uint8Array.from([0x22, 0xe9, 0x22]));
  const http = createHttp({ ...politeness, fetch: answering(latin) });
  assert.equal((await http.ask('https://a.example/')).isUtf8, false);
});

test('sees a byte order mark, and reads what comes after it', async () => {
  const marked = new Response('\uFEFF{"a":1}');
  const http = createHttp({ ...politeness, fetch: answering(marked, new Response('{"a":1}')) });
  const exchange = await http.ask('https://a.example/');
  assert.equal(exchange.hasByteOrderMark, true);
  assert.deepEqual(exchange.json, { a: 1 });
  assert.equal((await http.ask('https://a.example/')).hasByteOrderMark, false);
});

const busy = () => new Response('', { status: 429, headers: { 'retry-after': '0.01' } });

test('who asks to wait and refuses all the same is not waited for any more', async () => {
  const fetch = answering(busy(), busy(), busy());
  const http = createHttp({ ...politeness, rate: 10_000, fetch });
  assert.equal((await http.ask('https://a.example/1')).status, 429);
  assert.equal((await http.ask('https://a.example/2')).status, 429);
  assert.equal(http.log.length, 3);
});

test('who interrupts does not wait: nothing is asked any more but to take back', async () => {
  const stop = new AbortController();
  const late = new Response('', { status: 429, headers: { 'retry-after': '50' } });
  const { signal } = stop;
  const http = createHttp({ ...politeness, rate: 10_000, signal, fetch: answering(late) });
  const waiting = http.ask('https://a.example/');
  setImmediate(() => {
    stop.abort();
  });
  await assert.rejects(waiting, /interrupted/);
  await assert.rejects(http.ask('https://a.example/', { method: 'POST' }), /interrupted/);
  assert.equal((await http.ask('https://a.example/', { method: 'DELETE' })).status, 200);
});
