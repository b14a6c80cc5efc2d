import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '@lit-labs/ssr';
import { contentSecurityPolicy, renderPage, structuredData } from './page.ts';

const HOSTILE = `</title><script>alert(1)</script>" onload='x' & <img src=x onerror=alert(1)>`;

describe('renderPage', () => {
  it('escapes whatever is put into a template, in text, attributes and raw-text elements', async () => {
    const page = await renderPage(
      html`<title>${HOSTILE}</title>
        <p title="${HOSTILE}" class=${HOSTILE}>${HOSTILE}</p>
        <textarea>${HOSTILE}</textarea>${[HOSTILE].map((text) => html`<li>${text}</li>`)}`,
    );
    assert.doesNotMatch(page, /<script|<img/);
    assert.equal(page.match(/&lt;script/g)?.length, 6);
    assert.doesNotMatch(page, /" onload/);
  });

  it('writes no markers of client-side templates', async () => {
    assert.equal(await renderPage(html`<p>${'a'}${html`<b>${1}</b>`}</p>`), '<p>a<b>1</b></p>');
  });
});

describe('structuredData', () => {
  it('stays JSON that a parser reads back, and cannot end its element', async () => {
    const value = { name: HOSTILE, text: '<!-- </script> -->' };
    const page = await renderPage(
      html`<head>
        ${structuredData(value)}
      </head>`,
    );
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    assert.deepEqual(JSON.parse(json), value);
    assert.equal(page.match(/<\/script>/g)?.length, 1);
  });
});

describe('contentSecurityPolicy', () => {
  it('allows nothing inline, nothing foreign and no frame by default', () => {
    const policy = contentSecurityPolicy();
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'$/);
    assert.doesNotMatch(policy, /unsafe|\*/);
  });

  it('opens only what a page asks for', () => {
    const policy = contentSecurityPolicy({
      frameAncestors: '*',
      images: ['https://tuiles.example'],
    });
    assert.match(policy, /img-src 'self' data: https:\/\/tuiles\.example;/);
    assert.match(policy, /frame-ancestors \*$/);
  });
});
