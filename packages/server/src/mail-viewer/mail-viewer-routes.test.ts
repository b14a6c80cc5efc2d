import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { composeApp } from '../app.ts';
import { createKernel } from '../kernel.ts';
import { mailLanguages } from '../mail/mail-languages.ts';
import { renderMail } from '../mail/render-mail.ts';
import { createFolderTransport } from '../outbox/folder-transport.ts';
import { inlineStyle } from '../page.ts';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { testConfig } from '../testing/test-config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { openMailFolder } from './mail-folder.ts';
import { registerMailViewer } from './mail-viewer-routes.ts';

const never = new AbortController().signal;
const FROM = 'Mairie de Rochebrune <a@rochebrune.example>';

async function begin(t: TestContext) {
  const folder = join(temporaryFolder(t), 'mails');
  const clock = setClock();
  const transport = createFolderTransport({ folder, from: FROM, clock });
  const { app } = await createKernel({ config: testConfig() });
  registerMailViewer(app, {
    folder,
    style: inlineStyle('p{margin:0}'),
    site: async () => ({ name: 'Mairie de Rochebrune', timeZone: 'Europe/Paris' }),
  });
  await app.ready();
  t.after(() => app.close());
  const put = async (id: string, subject: string, text: string) => {
    clock.advance(60_000);
    const mail = { messageId: `${id}@x`, to: ['lea@exemple.fr'], subject, text, html: '<p></p>' };
    await transport.send(mail, never);
  };
  return { app, folder, transport, put };
}

async function page(app: FastifyInstance, url: string) {
  const { statusCode, body, headers } = await app.inject(url);
  return { statusCode, headers, body: body.replaceAll(/<!--.*?-->/g, '') };
}

describe('the mails of the demonstration', () => {
  it('are none at first, and then listed, newest first, each with its page', async (t) => {
    const { app, put } = await begin(t);
    assert.match((await page(app, '/e/courriers')).body, /Aucun courrier/);
    await put('first', 'Premier\u00A0: été', 'Bonjour');
    await put('second', 'Deuxième', 'Ouvrez\nhttps://x.example/e/suivi#t=abc\n\n-- \n\nFin');
    const { statusCode, body, headers } = await page(app, '/e/courriers');
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.ok(body.indexOf('Deuxième') < body.indexOf('Premier\u00A0: été'));
    assert.match(body, /À lea@exemple\.fr, le 22 novembre 2026/);
    assert.match(body, /href="\/e\/courriers\/second"/);
    const second = await page(app, '/e/courriers/second');
    assert.match(second.body, /<a href="https:\/\/x\.example\/e\/suivi#t=abc"/);
    assert.match(second.body, /<hr\s*\/?>/);
    assert.match(String(second.headers['content-security-policy']), /default-src 'none'/);
  });

  it('run nothing that is written in them', async (t) => {
    const { app, put } = await begin(t);
    await put('hostile', '</title><script>alert(1)</script>', 'javascript:alert(1)\n<img src=x>');
    for (const url of ['/e/courriers', '/e/courriers/hostile']) {
      assert.doesNotMatch((await page(app, url)).body, /<script>|<img|href="javascript/);
    }
  });

  for (const id of ['absent', 'a/b', '..%2F..%2Fetc%2Fpasswd', 'a%00', 'x.eml', '%2e%2e']) {
    it(`do not exist under ${id}`, async (t) => {
      const { app, folder } = await begin(t);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, '..', 'passwd.eml'), 'root');
      const { statusCode, body } = await page(app, `/e/courriers/${id}`);
      assert.equal(statusCode, 404);
      assert.doesNotMatch(body, /root/);
    });
  }

  it('are read as they were written, in every language', async (t) => {
    const { folder, transport } = await begin(t);
    for (const words of mailLanguages) {
      const written = renderMail(words, 'receipt', {
        service: { name: 'Mairie', timeZone: 'Europe/Paris', hotline: { number: '+33465710042' } },
        matter: { type: 'request', reference: '7K3M-92TQ', receivedAt: new Date(0) },
        link: { url: 'https://x.example/#t=a', page: 'https://x.example/', code: 'a' },
      });
      const mail = { messageId: `${words.tag}@x`, to: ['lea@exemple.fr'], ...written };
      await transport.send(mail, never);
      const read = await openMailFolder(folder).read(words.tag);
      assert.equal(read?.subject, written.subject);
      assert.equal(read.text, written.text.trim().replaceAll('\r\n', '\n'));
    }
  });

  it('pass over files that are no mails', async (t) => {
    const { app, folder, put } = await begin(t);
    await put('good', 'Bon', 'Bonjour');
    await writeFile(join(folder, 'empty.eml'), '');
    await writeFile(join(folder, 'half.eml'), 'Subject: x\r\nTo: y');
    await writeFile(join(folder, 'half.eml.part'), 'Subject: x');
    const { statusCode, body } = await page(app, '/e/courriers');
    assert.equal(statusCode, 200);
    assert.equal(body.match(/href="\/e\/courriers\//g)?.length, 1);
  });
});

describe('whether mails are shown', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  before(async () => {
    database = await createTestDatabase();
    await database.query(`insert into site (site_id, name) values ('town', 'Mairie')`);
  });
  after(() => database.close());

  const cases = [
    ['in the demonstration', { demonstration: true }, 200],
    ['not where people are real', { demonstration: false }, 404],
    ['not when mails are sent', { demonstration: true, smtpUrl: 'smtp://localhost' }, 404],
  ] as const;
  for (const [name, changes, status] of cases) {
    it(name, async (t) => {
      const { app } = await composeApp({
        database,
        siteId: 'town',
        keyRing: testKeyRing(),
        config: testConfig({ ...changes, mailDir: temporaryFolder(t) }),
      });
      t.after(() => app.close());
      await app.ready();
      assert.equal((await app.inject('/e/courriers')).statusCode, status);
    });
  }
});
