import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brokenRequests } from '../../packages/server/src/testing/broken-requests.ts';
import { hostileStrings } from '../../packages/server/src/testing/hostile-strings.ts';
import { leavesOf, withLeaves } from '../../packages/server/src/testing/leaves.ts';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import { mailsIn } from '../../packages/workbench/src/testing/php-mails.ts';
import { type PhpTown, startPhpTown } from '../../packages/workbench/src/testing/php-town.ts';
import { untilTrue } from '../../packages/workbench/src/testing/until-true.ts';
import { type Answer, apply, ask, follow } from './applying.ts';

const skip = missingPhp() ?? false;
const body = {
  missionId: 'large',
  person: { name: 'Inès', phone: '+33639980021' },
  adult: false,
  birthYear: 2008,
  message: 'Bonjour',
  acceptedPrerequisites: ['Savoir lire'],
  slots: [
    { weekday: 'tue', dayPart: 'evening' },
    { date: '2026-12-24', dayPart: 'morning' },
  ],
  waitingList: true,
  lang: 'fr',
  consent: { version: '2026-11', by: 'self' },
};
const texts = ['/person/name', '/message'];
/** What is kept and shown again: without consent, which stands apart. */
const { consent: _consent, ...kept } = body;

describe('hostile strings, to the PHP file', { skip }, () => {
  let town: PhpTown;
  before(async () => {
    const settings = {
      envois_par_minute: 100_000,
      lectures_par_minute: 100_000,
      mot_de_passe: 'm',
      // As on a server of one's own: writing a thousand times is quicker.
      journal: 'WAL',
    };
    const missions =
      'identifiant;titre;organisme;mineurs;courriel\n' +
      'large;Tout;Les Amis;oui;\ntransmise;Tout de suite;Les Amis;oui;amis@exemple.fr\n';
    town = await startPhpTown({ settings, missions });
  });
  after(() => town.stop());

  /** JSON, said to be JSON, and no failure. */
  function expectSane({ status, headers, text }: Answer, what: string): void {
    assert.ok(status < 500, `${what}: ${status} ${text}`);
    const type = headers.get('content-type') ?? '';
    assert.match(type, /^application\/(?:problem\+)?json$/, `${what}: ${type}`);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
    assert.doesNotMatch(text, /[<>]|\.php:|\.php\(|SQLSTATE/, what);
  }

  it('in texts are kept as they were written, or refused where they stand', async () => {
    let taken = 0;
    for (const text of hostileStrings) {
      const what = JSON.stringify(text);
      const answer = await apply(town, withLeaves(body, texts, text));
      expectSane(answer, what);
      if (answer.status === 400) continue;
      const wrong = ((answer.json['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) =>
        pointer.slice(1),
      );
      for (const leaf of wrong) assert.ok(texts.includes(leaf), `${leaf} for ${what}`);
      const good = texts.filter((leaf) => !wrong.includes(leaf));
      const again = wrong.length === 0 ? answer : await apply(town, withLeaves(body, good, text));
      assert.equal(again.status, 201, `${what}: ${again.text}`);
      const { json } = await follow(town, again.json['manageToken']);
      assert.deepEqual(json['data'], withLeaves(kept, good, text), what);
      taken += good.length;
    }
    assert.ok(taken > 250, `only ${taken} were kept`);
  });

  it('are no choice, date, number, address or identifier', async () => {
    const closed = leavesOf(body).filter(
      (leaf) => !texts.includes(leaf) && leaf !== '/acceptedPrerequisites/0',
    );
    let refused = 0;
    for (const text of hostileStrings) {
      const answer = await apply(town, withLeaves(body, closed, text));
      expectSane(answer, JSON.stringify(text));
      assert.ok([400, 422].includes(answer.status), `${answer.status} for ${JSON.stringify(text)}`);
      refused += ((answer.json['errors'] ?? []) as unknown[]).length;
    }
    assert.ok(refused > closed.length * hostileStrings.length * 0.8, `only ${refused}`);
  });

  it('are no keys, tokens, parameters or addresses', async () => {
    for (const text of hostileStrings.filter((one) => one.isWellFormed())) {
      const word = encodeURIComponent(text);
      const header = { 'if-none-match': word, 'if-match': word, 'accept-language': word };
      const several = ['category', 'near', 'limit', 'from', 'organization', 'facets', 'preview'];
      const answers = [
        ask(town, `/missions?${several.map((name) => `${name}=${word}`).join('&')}`, {
          headers: header,
        }),
        ask(town, `/missions?cursor=${word}`, { headers: header }),
        ask(town, `/missions?q=${word}`, { headers: header }),
        ask(town, `?preview=missions&q=${word}`, { headers: header }),
        // Out of the folder PHP's own server leads nobody: it answers itself.
        ...(text.includes('..') ? [] : [ask(town, `/missions/${word}`)]),
        ask(town, '/tracking', { headers: { ...header, authorization: `Bearer ${word}` } }),
        apply(town, body, { key: word }),
      ];
      // A value that was understood may be said again in `applied` and `next`.
      for (const one of await Promise.all(answers)) expectSane(one, `${one.status} ${word}`);
    }
  });

  it('are text on the page of the agents, and in mails, of which they add no header', async () => {
    const told = { ...body, missionId: 'transmise' };
    const withBreaks = hostileStrings.filter((text) => text.includes('\r\n'));
    for (const text of withBreaks) await apply(town, withLeaves(told, ['/message'], text));
    const name = withLeaves(told, ['/person/name'], '<b onclick=alert(1)>Zoé</b>');
    const person = { name: '=?utf-8?B?PHNjcmlwdD4=?=', email: 'ines@exemple.fr' };
    for (const one of [name, { ...told, person }]) await apply(town, one);
    const page = await ask(town, '/agents', {
      method: 'POST',
      body: new URLSearchParams({ mot_de_passe: 'm', journal: 'WAL' }),
    });
    const tags = new Set([...page.text.matchAll(/<([a-z][^\s>]*)/gi)].map(([, tag]) => tag));
    const ours =
      'html head meta title style body main h1 h2 form input table thead tbody tr th td br p button';
    assert.deepEqual(
      [...tags].filter((tag) => !ours.split(' ').includes(tag ?? '')),
      [],
    );
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.doesNotMatch(page.text, /<[^>]*\son[a-z]+=/i);
    const mails = await untilTrue('the mails', async () => {
      const all = await mailsIn(town.mailFolder);
      return all.length >= withBreaks.length + 2 ? all : undefined;
    });
    const names =
      'to subject from reply-to mime-version content-type content-transfer-encoding auto-submitted';
    for (const mail of mails) {
      const strange = mail.names.filter((name) => !names.split(' ').includes(name));
      assert.deepEqual(strange, [], mail.raw);
      assert.match(mail.to, /^(?:amis|ines)@exemple\.fr$/);
      assert.doesNotMatch(mail.raw, /[^\x20-\x7e\r\n]/);
    }
  });

  it('in broken bodies get a clear refusal each', async () => {
    const { json } = await apply(town, body);
    const broken = brokenRequests('Zoé <b>“1”</b> €', String(json['manageToken'])).filter(
      ({ what }) => /\/(?:applications|tracking)/.test(what),
    );
    assert.ok(broken.length > 100);
    for (const { what, statuses, request } of broken) {
      const { method = 'GET', url, payload, headers } = request;
      const path = (url as string).slice('/v1'.length);
      const bytes = Buffer.from(payload as string | Buffer);
      const sent = await ask(town, path, {
        method,
        headers: headers as Record<string, string>,
        body: bytes,
      });
      assert.ok(statuses.includes(sent.status), `${what}: ${sent.status} ${sent.text}`);
      expectSane(sent, what);
      assert.match(String(sent.headers.get('content-type')), /problem/, what);
    }
  });

  it('of numbers that no machine can hold get a clear refusal', async () => {
    for (const name of ['birthYear', 'unknown', 'slots']) {
      const text = JSON.stringify({ ...body, [name]: 'huge' }).replace('"huge"', '1e999');
      const answer = await apply(town, text);
      expectSane(answer, name);
      assert.equal(
        `${answer.status} ${String(answer.json['code'])}`,
        '422 validation-failed',
        name,
      );
    }
    // Above the longest page it is lowered, never refused (REQ-search-08), however large.
    for (const limit of ['1000', '9'.repeat(10), '9'.repeat(40)])
      assert.equal((await ask(town, `/missions?limit=${limit}`)).status, 200, limit);
  });

  it('of ten megabytes are refused as any other that is too long', async () => {
    const answer = await apply(town, { ...body, message: 'x'.repeat(10_000_000) });
    expectSane(answer, 'ten megabytes');
    assert.equal(answer.status, 413);
  });
});
