import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import type { AddressedMail, MailToRender } from '../mail/mail-renderer.ts';
import { insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { enqueueMail, enqueueSealedMail } from './enqueue-mail.ts';
import type { MailOrder } from './enqueue-mail.ts';
import { MailRefusal } from './mail-transport.ts';
import type { OutgoingMail } from './mail-transport.ts';
import { createOutbox } from './outbox.ts';
import type { MailFailure, OutboxOptions } from './outbox.ts';
import { MAX_ATTEMPTS } from './retry-schedule.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('the outbox', () => {
  let database: Database;
  const keyRing = testKeyRing();
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
    await insertSite(database, 'other');
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query('delete from outbox');
  });

  function enqueue(key: string, order: Partial<MailOrder> = {}): Promise<boolean> {
    return database.kysely.transaction().execute((tx) =>
      enqueueMail(tx, {
        siteId: 'town',
        template: 'receipt',
        lang: 'fr',
        recipient: 'person',
        submissionId: `about-${key}`,
        key,
        ...order,
      }),
    );
  }

  /** An outbox whose mails are named after what they are about, and a transport that does as told. */
  function begin(options: Partial<OutboxOptions> = {}) {
    const clock = setClock();
    const sent: OutgoingMail[] = [];
    const failures: MailFailure[] = [];
    const answers: (Error | undefined)[] = [];
    const outbox = createOutbox({
      database,
      siteId: 'town',
      keyRing,
      clock,
      domain: 'entraide.example',
      random: () => 0.5,
      onFailure: (failure) => failures.push(failure),
      render: async ({ submissionId }) => written(submissionId ?? ''),
      transport: {
        async send(mail) {
          const answer = answers.shift();
          if (answer !== undefined) throw answer;
          sent.push(mail);
        },
      },
      ...options,
    });
    return { outbox, clock, sent, failures, answers };
  }

  function rows() {
    return database.kysely.selectFrom('outbox').selectAll().orderBy('once_key').execute();
  }

  it('sends what was committed, once, and nothing that was not', async () => {
    const { outbox, sent } = begin();
    await enqueue('a');
    await assert.rejects(
      database.kysely.transaction().execute(async (tx) => {
        await enqueueMail(tx, {
          siteId: 'town',
          template: 'receipt',
          lang: null,
          recipient: 'person',
          submissionId: 'x',
          key: 'rolled-back',
        });
        throw new Error('rolled back');
      }),
      /rolled back/,
    );
    assert.deepEqual(await outbox.deliverDue(), { sent: 1, void: 0, dead: 0, postponed: 0 });
    assert.deepEqual(await outbox.deliverDue(), { sent: 0, void: 0, dead: 0, postponed: 0 });
    assert.deepEqual(
      sent.map(({ subject }) => subject),
      ['about-a'],
    );
    const [row] = await rows();
    assert.equal(sent[0]?.messageId, `${row?.mail_id ?? ''}@entraide.example`);
    assert.equal(row?.status, 'sent');
  });

  it('keeps one mail per key, for ever, in each site', async () => {
    const { outbox, sent } = begin();
    assert.equal(await enqueue('a'), true);
    assert.equal(await enqueue('a', { template: 'expired' }), false);
    await outbox.deliverDue();
    assert.equal(await enqueue('a'), false);
    assert.equal(await enqueue('a', { siteId: 'other' }), true);
    await outbox.deliverDue();
    assert.equal(sent.length, 1);
  });

  it('waits until a mail is due', async () => {
    const { outbox, sent, clock } = begin();
    await enqueue('later', { notBefore: new Date(clock.now().getTime() + DAY) });
    await outbox.deliverDue();
    assert.equal(sent.length, 0);
    clock.advance(DAY);
    await outbox.deliverDue();
    assert.equal(sent.length, 1);
  });

  it('drops a mail to nobody', async () => {
    const { outbox, sent } = begin({ render: async () => undefined });
    await enqueue('erased');
    assert.deepEqual(await outbox.deliverDue(), { sent: 0, void: 1, dead: 0, postponed: 0 });
    assert.equal(sent.length, 0);
    assert.equal((await rows())[0]?.status, 'void');
  });

  it('tries again later, under the same id, and the others do not wait for it', async () => {
    const { outbox, sent, clock, answers } = begin();
    await enqueue('a');
    await enqueue('b');
    answers.push(new MailRefusal('later', '450'));
    assert.deepEqual(await outbox.deliverDue(), { sent: 1, void: 0, dead: 0, postponed: 1 });
    const [first] = await rows();
    assert.equal(first?.last_error, '450');
    clock.advance(60_000);
    await outbox.deliverDue();
    assert.deepEqual(
      sent.map(({ messageId }) => messageId),
      (await rows()).toReversed().map(({ mail_id }) => `${mail_id}@entraide.example`),
    );
  });

  it('gives a mail up that nobody takes, after days, and tells', async () => {
    const { outbox, clock, answers, failures } = begin();
    await enqueue('a');
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      answers.push(new MailRefusal('later', '451'));
      await outbox.deliverDue();
      clock.advance(DAY);
    }
    const [row] = await rows();
    assert.deepEqual([row?.status, row?.attempts, row?.last_error], ['dead', MAX_ATTEMPTS, '451']);
    assert.deepEqual(
      failures.map(({ isLast }) => isLast),
      [...Array<boolean>(MAX_ATTEMPTS - 1).fill(false), true],
    );
    assert.deepEqual(await outbox.deliverDue(), { sent: 0, void: 0, dead: 0, postponed: 0 });
  });

  it('does not try again what will never be taken', async () => {
    const { outbox, answers } = begin();
    await enqueue('a');
    answers.push(new MailRefusal('mail', '550'));
    assert.deepEqual(await outbox.deliverDue(), { sent: 0, void: 0, dead: 1, postponed: 0 });
    assert.equal((await rows())[0]?.last_error, '550');
  });

  it('bears a server that is away for a month: nothing is given up, each round asks once', async () => {
    const { outbox, clock, answers, sent } = begin();
    await enqueue('a');
    await enqueue('b');
    for (let hour = 0; hour < 30 * 24; hour += 6) {
      answers.push(new MailRefusal('transport', 'ECONNREFUSED'));
      const delivery = await outbox.deliverDue();
      assert.deepEqual(delivery, { sent: 0, void: 0, dead: 0, postponed: 1 });
      clock.advance(6 * HOUR);
    }
    assert.deepEqual(
      (await rows()).map(({ attempts, status }) => [attempts, status]),
      [
        [0, 'waiting'],
        [0, 'waiting'],
      ],
    );
    await outbox.deliverDue();
    assert.equal(sent.length, 2);
  });

  it('tries again what could not be written, and hands the defect on', async () => {
    const defect = new TypeError('no such template');
    const render = async (): Promise<AddressedMail> => {
      throw defect;
    };
    const { outbox, failures } = begin({ render });
    await enqueue('a');
    await outbox.deliverDue();
    assert.equal((await rows())[0]?.last_error, 'not-written');
    assert.equal(failures[0]?.error, defect);
  });

  it('takes no further mail once it is told to stop', async () => {
    const stop = new AbortController();
    const { outbox, sent } = begin({
      render: async ({ submissionId }) => {
        stop.abort();
        return written(submissionId ?? '');
      },
    });
    await enqueue('a');
    await enqueue('b');
    await outbox.deliverDue(stop.signal);
    assert.equal(sent.length, 1);
    assert.equal((await rows()).filter(({ status }) => status === 'waiting').length, 1);
  });

  it('keeps the address of a farewell sealed until it is sent, then forgets it', async () => {
    const seen: MailToRender[] = [];
    const { outbox } = begin({
      render: async (mail) => {
        seen.push(mail);
        return written('farewell');
      },
    });
    const to = {
      email: 'canari-7f3a@example.org',
      type: 'request',
      reference: '7K3M-92TQ',
      receivedAt: '2026-11-20T10:00:00.000Z',
    } as const;
    await database.kysely.transaction().execute((tx) =>
      enqueueSealedMail(tx, keyRing, {
        siteId: 'town',
        template: 'farewell',
        lang: 'fr',
        key: 'farewell:1',
        orderedAt: new Date('2026-11-21T10:00:00Z'),
        to,
      }),
    );
    assert.doesNotMatch(await everything(), /canari/);
    await outbox.deliverDue();
    assert.deepEqual(seen[0]?.sealed, to);
    const [row] = await rows();
    assert.deepEqual([row?.sealed, row?.data_key, row?.key_id], [null, null, null]);
  });

  /** The table as a dump would have it, bytes written out. */
  async function everything(): Promise<string> {
    const [row] = await database.query<{ all: string }>(
      `select string_agg(o::text || coalesce(encode(sealed, 'escape'), ''), ' ') as all from outbox o`,
    );
    return row?.all ?? '';
  }
});

function written(subject: string): AddressedMail {
  return { to: ['lea@example.org'], subject, text: subject, html: subject };
}
