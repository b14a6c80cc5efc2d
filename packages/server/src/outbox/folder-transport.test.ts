import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createFolderTransport } from './folder-transport.ts';
import type { OutgoingMail } from './mail-transport.ts';

const MAIL: OutgoingMail = {
  messageId: '6d5f@entraide.example',
  to: ['lea@example.org'],
  subject: 'Bonjour',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
};
const never = new AbortController().signal;

describe('mails that are put into a folder', () => {
  function transport(folder: string) {
    return createFolderTransport({ folder, from: 'mairie@example.org', clock: setClock() });
  }

  it('are one file each, for the owner alone, also when put twice', async (t) => {
    const folder = join(temporaryFolder(t), 'deep', 'mails');
    await transport(folder).send(MAIL, never);
    await transport(folder).send(MAIL, never);
    assert.deepEqual(await readdir(folder), ['6d5f.eml']);
    assert.equal((await stat(join(folder, '6d5f.eml'))).mode & 0o777, 0o600);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    assert.match(await readFile(join(folder, '6d5f.eml'), 'utf8'), /^To: lea@example\.org\r?$/m);
  });

  it('stay in their folder, whatever their id', async (t) => {
    const folder = join(temporaryFolder(t), 'mails');
    await transport(folder).send({ ...MAIL, messageId: '../../escaped/x' }, never);
    assert.deepEqual(await readdir(folder), ['______escaped_x.eml']);
  });

  it('wait when the folder cannot be written', async (t) => {
    const file = join(temporaryFolder(t), 'a-file');
    await writeFile(file, '');
    await assert.rejects(transport(file).send(MAIL, never), {
      name: 'MailRefusal',
      scope: 'transport',
      code: 'EEXIST',
    });
  });

  it('are not put for an address that is none', async (t) => {
    const folder = temporaryFolder(t);
    await assert.rejects(transport(folder).send({ ...MAIL, to: ['x\ny@z.fr'] }, never), {
      scope: 'mail',
    });
    assert.deepEqual(await readdir(folder), []);
  });
});
