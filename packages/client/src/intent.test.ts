import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemError, TransportError } from './errors.ts';
import { createIntent, type IntentStorage } from './intent.ts';

function memory(): IntentStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const unknown = new TransportError('network', 'cut', { outcome: 'unknown' });
const notSent = new TransportError('network', 'offline', { outcome: 'not-sent' });
const refused = new ProblemError({ type: 'x', title: 'Full', status: 409, code: 'mission-full' });

test('a key is 128 random bits', () => {
  const keys = new Set(Array.from({ length: 50 }, () => createIntent().key));
  assert.equal(keys.size, 50);
  for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
});

test('a reload, and a second tab, find the same key', () => {
  const storage = memory();
  const { key } = createIntent(storage);
  assert.equal(createIntent(storage).key, key);
});

test('two forms in one storage have keys of their own', () => {
  const storage = memory();
  assert.notEqual(createIntent(storage, 'aide').key, createIntent(storage, 'apply').key);
});

test('a double click sends once, and both get the answer', async () => {
  const intent = createIntent();
  const keys: string[] = [];
  const send = () =>
    intent.send(async (key) => {
      keys.push(key);
      return { id: 's-1' };
    });

  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();

  assert.deepEqual(keys, [intent.key]);
  assert.equal(first, second);
  assert.equal(first, third);
});

test('a lost answer is asked for again with the same key, also after a reload', async () => {
  const storage = memory();
  const intent = createIntent(storage);
  await assert.rejects(
    intent.send(() => Promise.reject(unknown)),
    unknown,
  );
  assert.equal(intent.doubtful, true);

  const later = createIntent(storage);

  assert.equal(later.doubtful, true);
  assert.equal(await later.send((key) => Promise.resolve(key)), intent.key);
  assert.equal(later.doubtful, false);
});

test('a page that is closed while it sends leaves its doubt behind', () => {
  const storage = memory();
  void createIntent(storage).send(() => new Promise(() => undefined));
  assert.equal(createIntent(storage).doubtful, true);
});

test('what was certainly not sent leaves no doubt, but does not undo an older one', async () => {
  const intent = createIntent();
  await assert.rejects(intent.send(() => Promise.reject(notSent)));
  assert.equal(intent.doubtful, false);

  await assert.rejects(intent.send(() => Promise.reject(unknown)));
  await assert.rejects(intent.send(() => Promise.reject(notSent)));
  assert.equal(intent.doubtful, true);
});

test('what one tab did not send leaves the doubt of the other', async () => {
  const storage = memory();
  const other = createIntent(storage);
  const intent = createIntent(storage);
  void other.send(() => new Promise(() => undefined));

  await assert.rejects(intent.send(() => Promise.reject(notSent)));

  assert.equal(intent.doubtful, true);
  assert.equal(createIntent(storage).doubtful, true);
});

test('a refusal settles it: nothing was stored, and the same key is used once more', async () => {
  const storage = memory();
  const intent = createIntent(storage);
  const { key } = intent;
  await assert.rejects(intent.send(() => Promise.reject(unknown)));
  await assert.rejects(intent.send(() => Promise.reject(refused)));
  assert.equal(intent.doubtful, false);
  assert.equal(createIntent(storage).key, key);
});

test('the receipt wipes the key from the device; the next form has another', async () => {
  const storage = memory();
  const intent = createIntent(storage);
  await intent.send(() => Promise.resolve('receipt'));
  assert.equal(storage.kept.size, 0);
  assert.notEqual(createIntent(storage).key, intent.key);
});

test('beginning anew makes a new key, which an older answer does not wipe', async () => {
  const storage = memory();
  const intent = createIntent(storage);
  const old = intent.key;
  let arrive: (receipt: string) => void = () => undefined;
  const sending = intent.send(() => new Promise<string>((resolve) => (arrive = resolve)));

  intent.renew();
  arrive('receipt of the first');

  assert.equal(await sending, 'receipt of the first');
  assert.notEqual(intent.key, old);
  assert.equal(createIntent(storage).key, intent.key);
  assert.equal(await intent.send((key) => Promise.resolve(key)), intent.key);
});

test('a storage that refuses everything stops nobody', async () => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const intent = createIntent({ getItem: refuse, setItem: refuse, removeItem: refuse });
  assert.equal(await intent.send((key) => Promise.resolve(key)), intent.key);
});

test('what somebody else wrote under our name is no key', () => {
  const storage = memory();
  createIntent(storage);
  for (const name of storage.kept.keys()) storage.kept.set(name, 'x"; <script>');
  assert.match(createIntent(storage).key, /^[0-9a-f]{32}$/);
});
