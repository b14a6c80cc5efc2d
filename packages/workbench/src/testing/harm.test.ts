import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { watchForHarm } from './harm.ts';
import { newVisitor, openBrowser } from './visitor.ts';

const origin = 'http://town.invalid';
const harms: Readonly<Record<string, string>> = {
  'an element': '<p><img alt="x"></p>',
  'a script': '<script>void 0</script>',
  'a handler': '<b onclick="x()">x</b>',
  'a link that runs': '<a href=" javascript:x()">x</a>',
  'a frame in a shadow root': '<p><template shadowrootmode="open"><iframe></iframe></template></p>',
  'a script in the head': '<title></title><script>void 0</script>',
};

describe('what harm is seen', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** What looking at a page with that body comes to. */
  async function lookAt(body: string, headers: Record<string, string> = {}) {
    const visitor = await newVisitor(browser);
    const watch = watchForHarm(visitor, origin);
    await visitor.context.route(`${origin}/`, (route) =>
      route.fulfill({ contentType: 'text/html', headers, body: `<!doctype html>${body}` }),
    );
    await visitor.page.goto(`${origin}/`);
    return { visitor, watch, looked: watch.look(visitor.page, 'the page') };
  }

  it('none on a page of text', async () => {
    const { watch, looked, visitor } = await lookAt('<p>&lt;img onerror=alert(1)&gt;</p>');
    await looked;
    watch.finish();
    await visitor.leave();
  });

  for (const [what, body] of Object.entries(harms)) {
    it(what, async () => {
      const { looked, visitor } = await lookAt(body);
      await assert.rejects(looked, assert.AssertionError);
      await visitor.leave();
    });
  }

  it('what a policy has refused', async () => {
    const headers = { 'content-security-policy': "style-src 'none'" };
    const { looked, visitor } = await lookAt('<style>b{color:red}</style>', headers);
    await assert.rejects(looked, /style-src/);
    await visitor.leave();
  });

  it('a dialog, an error, somebody else who is asked', async () => {
    const asks =
      "<script>alert(7);fetch('https://elsewhere.invalid/');throw new Error('no')</script>";
    const { looked, watch, visitor } = await lookAt(asks);
    await assert.rejects(looked);
    assert.throws(() => watch.finish(), /elsewhere\.invalid/);
    await visitor.leave();
  });
});
