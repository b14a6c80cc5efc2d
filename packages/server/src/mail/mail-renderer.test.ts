import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMailRenderer } from './mail-renderer.ts';
import type { MailedSubmission, MailToRender } from './mail-renderer.ts';
import type { MailingService } from './read-mail-service.ts';

const service: MailingService = {
  name: 'Mairie de Rochebrune',
  timeZone: 'Europe/Paris',
  languages: ['fr', 'ar'],
  agentEmails: ['agent1@example.org', 'agent2@example.org'],
};

const submission: MailedSubmission = {
  type: 'request',
  reference: '7K3M-92TQ',
  receivedAt: new Date('2026-11-22T09:00:00Z'),
  until: new Date('2026-12-06T09:00:00Z'),
  lang: 'en',
  personEmail: 'lea@example.org',
  proxyEmail: 'nour@example.org',
  token: (purpose) => `token-to-${purpose}`,
};

const mail: MailToRender = {
  template: 'receipt',
  lang: null,
  recipient: 'person',
  submissionId: 's1',
};

function render(change: Partial<MailToRender>, of: Partial<MailedSubmission> = {}, at = service) {
  return createMailRenderer({
    service: async () => at,
    readSubmission: async (id) => (id === 's1' ? { ...submission, ...of } : undefined),
    trackingPage: () => 'https://entraide.example/e/suivi',
  })({ ...mail, ...change });
}

describe('a mail is written', () => {
  it('to whom it names, and to nobody where there is no address', async () => {
    const table: [
      Partial<MailToRender>,
      Partial<MailedSubmission>,
      readonly string[] | undefined,
    ][] = [
      [{}, {}, ['lea@example.org']],
      [{ recipient: 'proxy' }, {}, ['nour@example.org']],
      [{ recipient: 'site' }, {}, service.agentEmails],
      [{}, { personEmail: undefined }, undefined],
      [{ recipient: 'proxy' }, { proxyEmail: undefined }, undefined],
      [{ submissionId: 'erased' }, {}, undefined],
      [{ submissionId: null }, {}, undefined],
    ];
    for (const [change, of, to] of table) {
      assert.deepEqual((await render(change, of))?.to, to, JSON.stringify([change, of]));
    }
    const silent = { ...service, agentEmails: [] };
    assert.equal(await render({ recipient: 'site' }, {}, silent), undefined);
  });

  it('in the language of the mail, else of the submission, else of the service', async () => {
    assert.match((await render({ lang: 'fr-simple' }))?.subject ?? '', /C’est arrivé/);
    assert.match((await render({}))?.subject ?? '', /Received/);
    assert.match((await render({}, { lang: null }))?.subject ?? '', /Bien reçu/);
    assert.match((await render({ lang: 'de' }, { lang: null }))?.subject ?? '', /Bien reçu/);
    const agents = await render({ recipient: 'site', template: 'new-submission', lang: 'en' });
    assert.match(agents?.subject ?? '', /À traiter/);
  });

  it('with the token that proves the address in one mail only', async () => {
    const texts = async (template: string) => (await render({ template }))?.text ?? '';
    assert.match(await texts('confirm-email'), /#t=token-to-confirm\n/);
    assert.match(await texts('confirm-email'), /\ntoken-to-confirm\n/);
    for (const template of ['receipt', 'links', 'still-needed', 'expired', 'place-offered']) {
      assert.match(await texts(template), /#t=token-to-manage\n/, template);
      assert.doesNotMatch(await texts(template), /to-confirm/, template);
    }
  });

  it('to agents without any token, whatever the mail', async () => {
    for (const template of ['new-submission', 'receipt', 'confirm-email']) {
      const { text = '', html = '' } = (await render({ template, recipient: 'site' })) ?? {};
      assert.doesNotMatch(text + html, /token-to|suivi/, template);
    }
  });

  it('as a receipt that names an end only where no word from the person brings it', async () => {
    const says = async (type: MailedSubmission['type']) =>
      /it ends on/.test((await render({}, { type }))?.text ?? '');
    assert.deepEqual(
      [await says('request'), await says('offer'), await says('application')],
      [true, true, false],
    );
  });

  it('from a sealed address alone, once everything else is gone', async () => {
    const sealed = {
      email: 'lea@example.org',
      type: 'offer',
      reference: '7K3M-92TQ',
      receivedAt: '2026-11-20T10:00:00.000Z',
    };
    const change = {
      template: 'farewell',
      recipient: 'sealed',
      submissionId: null,
      lang: 'en',
    } as const;
    const farewell = await render({ ...change, sealed });
    assert.deepEqual(farewell?.to, ['lea@example.org']);
    assert.match(farewell.text, /we have withdrawn your offer of help/);
    assert.doesNotMatch(farewell.text, /token|suivi/);
    await assert.rejects(render({ ...change, sealed: { ...sealed, email: 'a\nb@c.fr' } }));
    await assert.rejects(render(change));
  });

  it('never by a name that no release knows', async () => {
    await assert.rejects(render({ template: 'from-the-future' }), /no mail called from-the-future/);
  });
});
