import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fetchLocally, pretendUpstream } from './testing/pretended-upstream.ts';
import type { PretendedUpstream } from './testing/pretended-upstream.ts';
import { UpstreamError } from './upstream-error.ts';

let upstream: PretendedUpstream;
let other: PretendedUpstream;
before(async () => {
  [upstream, other] = await Promise.all([pretendUpstream(), pretendUpstream()]);
});
after(() => Promise.all([upstream.close(), other.close()]));

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    return error instanceof UpstreamError && error.code === code && error.message.endsWith('.');
  });
}

describe('asking another backend', () => {
  it('follows redirects, and resolves against where the answer came from', async () => {
    upstream.serve({ '': (r) => r.writeHead(308, { location: `${other.base}la` }).end() });
    other.serve({ la: { is: 'here' } });
    assert.deepEqual(await fetchLocally()(upstream.base), {
      url: `${other.base}la`,
      status: 200,
      json: { is: 'here' },
    });
  });

  it('goes nowhere private, by a redirect either', async () => {
    for (const location of [
      'https://169.254.169.254/',
      'https://10.0.0.1/',
      'http://ville.example/',
      'file:///etc/passwd',
    ]) {
      upstream.serve({ '': (r) => r.writeHead(302, { location }).end() });
      await refused(fetchLocally()(upstream.base), 'not-public');
    }
    upstream.serve({ '': {} });
    await refused(fetchLocally({ targets: { loopback: false } })(upstream.base), 'not-public');
    assert.deepEqual(upstream.requests, []);
  });

  it('connects to the address that was judged, whatever the name leads to when asked again', async () => {
    upstream.serve({ '': { is: 'here' } });
    const answers = ['127.0.0.1', '10.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const port = new URL(upstream.base).port;
    const fetchJson = fetchLocally({ targets: { loopback: true, resolve } });
    const { json } = await fetchJson(`http://localhost:${port}/v1/`);
    assert.deepEqual(json, { is: 'here' });
    assert.deepEqual(answers, ['10.0.0.1']);
  });

  it('gives up a circle of redirects, and what leads nowhere', async () => {
    upstream.serve({ '': (r) => r.writeHead(302, { location: upstream.base }).end() });
    await refused(fetchLocally()(upstream.base), 'redirects');
    assert.equal(upstream.requests.length, 4);
    upstream.serve({ '': (r) => r.writeHead(302, { location: 'http://[' }).end() });
    await refused(fetchLocally()(upstream.base), 'redirects');
  });

  it('reads no more than it may, of one answer and of all', async () => {
    upstream.serve({ '': { text: 'x'.repeat(900) } });
    await refused(fetchLocally({ answerBytes: 800 })(upstream.base), 'too-large');
    const fetchJson = fetchLocally({ allBytes: 1500 });
    await fetchJson(upstream.base);
    await refused(fetchJson(upstream.base), 'too-large');
    // An answer without an end.
    upstream.serve({
      '': (r) => {
        const more = () => {
          while (r.write('x'.repeat(10_000)));
          r.once('drain', more);
        };
        more();
      },
    });
    await refused(fetchLocally({ answerBytes: 100_000 })(upstream.base), 'too-large');
  });

  it('waits no longer than it may, for a beginning and for an end', async () => {
    upstream.serve({ '': () => {} });
    await refused(fetchLocally({ withinMs: 50 })(upstream.base), 'timeout');
    upstream.serve({ '': (r) => r.write('{') });
    await refused(fetchLocally({ withinMs: 50 })(upstream.base), 'timeout');
    const stopping = new AbortController();
    const asked = fetchLocally({ signal: stopping.signal })(upstream.base);
    stopping.abort();
    await refused(asked, 'timeout');
  });

  it('says what broke: nobody there, a connection that is cut, no JSON', async () => {
    upstream.serve({ '': (r) => r.destroy() });
    await refused(fetchLocally()(upstream.base), 'ECONNRESET');
    upstream.serve({ '': (r) => r.end('nothing') });
    assert.equal((await fetchLocally()(upstream.base)).json, undefined);
    const gone = await pretendUpstream();
    await gone.close();
    await refused(fetchLocally()(gone.base), 'ECONNREFUSED');
  });
});
