import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostileStrings } from '../testing/hostile-strings.ts';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld, Page } from './testing/form-world.ts';

/** Half a surrogate pair cannot be written in a form at all. */
const strings = hostileStrings.filter((text) => text.isWellFormed());

/** Every form, and what is needed so that its page of answers comes. */
const forms: Readonly<Record<string, Fields>> = {
  '/e/aide-form?mode=request': { needs: ['other'], place: '26000', name: 'A', phone: '0639980012' },
  '/e/aide-form?mode=frontline': { job: 'food', needs: ['other'], place: '26000', name: 'A' },
  '/e/aide-form?mode=offer': { needs: ['other'], place: '26000', name: 'A', adult: 'yes' },
  '/e/mission-apply/colis': { name: 'A', adult: 'yes', phone: '0639980012' },
  '/e/mission-form': { organization: 'A', category: 'other', remote: 'no', name: 'A' },
};

/** Tags of ours that a page may have; anything else came out of a field. */
const OURS =
  /^(?:a|article|body|br|button|code|dd|div|dl|dt|fieldset|footer|form|h[123]|head|header|html|input|label|legend|li|link|main|meta|option|p|script|section|select|span|strong|style|textarea|title|ul|!doctype)$/;

function assertHarmless({ body, status }: Page, what: string): void {
  assert.ok(status < 500, `${status} for ${what}`);
  for (const [, tag = ''] of body.matchAll(/<([a-z!][^\s>/]*)/gi)) {
    assert.match(tag.toLowerCase(), OURS, what);
  }
  assert.doesNotMatch(body, /<script(?! src="\/)/, what);
  assert.doesNotMatch(body.replaceAll(/"[^"]*"/g, '""'), /<[^>]*\son[a-z]+\s*=/i, what);
  assert.doesNotMatch(body, /(?:href|action|formaction|src)="\s*(?:javascript|data:text)/i, what);
}

describe('hostile strings in forms without script', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
    await world.missions({ colis: {} });
  });
  after(() => world.close());

  for (const path of Object.keys(forms)) {
    it(`are text wherever they come back: every field of ${path}`, async () => {
      const { fields } = await world.get(path);
      const names = Object.keys(fields).filter((name) => name !== 'key' && name !== 'stamp');
      assert.ok(names.length > 3);
      for (const text of strings) {
        const all = Object.fromEntries(names.map((name) => [name, text]));
        const values = { ...all, step: 'check', key: text, stamp: text, [text]: text };
        const shown = await world.post(path, values);
        assertHarmless(shown, `${JSON.stringify(text)} in all of ${path}`);
      }
    });
  }

  it('go through to the answers as text', async () => {
    const path = '/e/mission-form';
    const { fields } = await world.get(path);
    for (const text of strings) {
      const values = { ...fields, ...forms[path], email: 'a@exemple.fr', remote: 'full' };
      const texts = { organization: text, title: `abc ${text}`, description: text, name: text };
      const checked = await world.post(path, { ...values, ...texts, step: 'check' });
      assertHarmless(checked, JSON.stringify(text));
    }
  });

  it('are kept as they were typed, and shown as text to whoever follows', async () => {
    const path = '/e/aide-form?mode=request';
    const needed = forms[path] ?? {};
    for (const [index, text] of ['<img src=x onerror=alert(1)>', '"><svg onload=a()>'].entries()) {
      const { fields } = await world.get(path);
      world.clock.advance(600_000);
      const phone = `06399800${String(index + 20)}`;
      const values = { ...fields, ...needed, phone, name: text, 'note-other': text };
      const checked = await world.post(path, { ...values, step: 'check' });
      const receipt = await world.post(path, { ...checked.fields, step: 'send' });
      assert.equal(receipt.status, 201, receipt.text);
      const token = receipt.fields['token'];
      const seen = await world.post('/e/suivi', { token, do: 'open' });
      assertHarmless(seen, text);
      assert.ok(seen.text.includes(text));
      const edited = await world.post('/e/suivi', { token, do: 'edit' });
      assertHarmless(edited, text);
      assert.deepEqual(edited.fields['name'], [text]);
    }
  });

  it('open nothing when they are codes, addresses or things to do', async () => {
    for (const text of strings) {
      for (const fields of [
        { do: 'open', token: text },
        { do: text, token: 'A'.repeat(43) },
        { do: 'resend', email: text },
        { do: 'save', token: text, version: text },
      ]) {
        const page = await world.post('/e/suivi', fields);
        assertHarmless(page, JSON.stringify(fields));
        assert.ok(page.status >= 400, JSON.stringify(fields));
      }
    }
  });

  it('choose no language and no mode', async () => {
    for (const text of strings) {
      const query = encodeURIComponent(text);
      assertHarmless(await world.get(`/e/aide-form?mode=${query}&lang=${query}`), text);
      const asked = await world.get(`/e/mission-apply/${query}`);
      if (asked.body.startsWith('<!doctype')) assert.ok(asked.status < 500, text);
    }
  });
});
