import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { missingPhp } from '../../packages/workbench/src/setup/php.ts';
import { codeIn, mailsIn, mailTo } from '../../packages/workbench/src/testing/php-mails.ts';
import { type PhpTown, startPhpTown } from '../../packages/workbench/src/testing/php-town.ts';
import { untilTrue } from '../../packages/workbench/src/testing/until-true.ts';
import { type Answer, apply, ask, follow, openDesk, ordinary, placesLeft } from './applying.ts';

const skip = missingPhp() ?? false;
const missions = `identifiant;titre;organisme;places;courriel
seule;Une seule place;Les Amis;1;amis@exemple.fr
file;Une place et une file;Les Amis;1;amis@exemple.fr
large;Beaucoup de places;Les Amis;1000;amis@exemple.fr
courriel;Par courriel;Les Amis;1;amis@exemple.fr
`;
const town = (settings = {}): Promise<PhpTown> =>
  startPhpTown({ missions, settings: { envois_par_minute: 100_000, ...settings } });

const codesOf = (answers: readonly Answer[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ status, json }) => `${status} ${String(json['code'] ?? '')}`)].map(
      ([code, all]) => [code.trim(), all.length],
    ),
  );

describe('applications', { skip }, () => {
  let backend: PhpTown;
  before(async () => {
    backend = await town();
  });
  after(() => backend.stop());

  const byMail = (email: string, missionId = 'courriel') =>
    apply(backend, { ...ordinary, missionId, person: { name: 'Inès Delorme', email } });
  const act = (token: string, action: string) =>
    follow(backend, token, { method: 'POST', path: '/tracking/actions', body: { action } });

  it('of fifty for the last place at once, one gets it', async () => {
    const all = Array.from({ length: 50 }, () =>
      apply(backend, { ...ordinary, missionId: 'seule' }),
    );
    assert.deepEqual(codesOf(await Promise.all(all)), { '201': 1, '409 mission-full': 49 });
    assert.equal(await placesLeft(backend, 'seule'), 0);
  });

  it('of twenty of one key at once, one is written, and all get its receipt', async () => {
    const key = randomUUID();
    const body = { ...ordinary, missionId: 'large' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => apply(backend, body, { key })),
    );
    assert.deepEqual(codesOf(answers), { '201': 20 });
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await placesLeft(backend, 'large'), 999);
    const other = await apply(backend, { ...body, message: 'Bonjour' }, { key });
    assert.equal(`${other.status} ${String(other.json['code'])}`, '422 idempotency-key-reused');
  });

  it('wait in the order in which they came, and a freed place is offered to the first', async () => {
    const send = (waitingList: boolean) =>
      apply(backend, { ...ordinary, missionId: 'file', waitingList });
    const first = await send(false);
    const waiting = [await send(true), await send(true)];
    assert.deepEqual(
      waiting.map(({ json }) => json['status']),
      ['waitlisted', 'waitlisted'],
    );
    const [second, third] = waiting.map(({ json }) => String(json['manageToken']));
    const gone = await follow(backend, first.json['manageToken'], { method: 'DELETE' });
    assert.equal(gone.status, 204);
    assert.equal((await follow(backend, first.json['manageToken'])).status, 404);
    assert.equal(await placesLeft(backend, 'file'), 0, 'it is kept for who waits');
    assert.equal((await act(third ?? '', 'accept-place')).status, 409);
    assert.equal((await act(second ?? '', 'decline-place')).json['status'], 'cancelled');
    assert.equal((await act(third ?? '', 'accept-place')).json['status'], 'pending');
    assert.equal((await act(third ?? '', 'accept-place')).status, 200, 'again changes nothing');
  });

  it('by mail take their place when the address is confirmed, and are then told to the organisation', async () => {
    const receipt = await byMail('ines@exemple.fr');
    assert.equal(`${receipt.status} ${String(receipt.json['next'])}`, '202 confirm-email');
    assert.equal(await placesLeft(backend, 'courriel'), 1);
    const mine = String(receipt.json['manageToken']);
    assert.equal((await act(mine, 'confirm')).json['code'], 'forbidden');
    const mail = await mailTo(backend.mailFolder, 'ines@exemple.fr', /^À faire : confirmez/);
    assert.ok(!mail.text.includes('Delorme'), 'a mail to an unproven address repeats nothing');
    assert.equal((await act(codeIn(mail), 'confirm')).json['status'], 'pending');
    assert.equal(await placesLeft(backend, 'courriel'), 0);
    const told = await mailTo(backend.mailFolder, 'amis@exemple.fr', /^Nouvelle candidature/);
    assert.ok(told.text.length > 0);
    const full = await byMail('autre@exemple.fr');
    assert.equal(full.json['code'], 'mission-full');
  });

  it('change, and a new address is proven anew', async () => {
    const { json } = await byMail('une@exemple.fr', 'large');
    const old = codeIn(await mailTo(backend.mailFolder, 'une@exemple.fr', /confirmez/));
    const changed = await follow(backend, json['manageToken'], {
      method: 'PATCH',
      body: { person: { email: 'deux@exemple.fr' } },
    });
    assert.equal(changed.status, 200, changed.text);
    assert.equal((await act(old, 'confirm')).json['code'], 'forbidden');
    const fresh = codeIn(await mailTo(backend.mailFolder, 'deux@exemple.fr', /confirmez/));
    assert.equal((await act(fresh, 'confirm')).json['status'], 'pending');
  });

  it('send their links again to their own address, an hour apart', async () => {
    const again = (email: string) =>
      ask(backend, '/tracking/resend', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      });
    for (const email of ['deux@exemple.fr', 'DEUX@exemple.fr', 'personne@exemple.fr']) {
      const { status, text } = await again(email);
      assert.equal(`${status} ${text}`, '202 {}');
    }
    const mail = await mailTo(backend.mailFolder, 'deux@exemple.fr', /^Suivre/);
    assert.equal((await follow(backend, codeIn(mail))).status, 200);
    const all = await mailsIn(backend.mailFolder);
    assert.equal(all.filter(({ subject }) => subject.startsWith('Suivre')).length, 1);
    assert.ok(!all.some(({ to }) => to === 'personne@exemple.fr'));
  });
});

describe('a host whose mail does not work', { skip }, () => {
  it('keeps every application, says so to who sent it, and lets an agent go on', async () => {
    const backend = await town({ envoi: 'non', mot_de_passe: 'mairie' });
    try {
      const person = { name: 'Inès Delorme', email: 'ines@exemple.fr' };
      const { status, json } = await apply(backend, { ...ordinary, missionId: 'large', person });
      assert.equal(status, 202);
      const { json: tracked } = await follow(backend, json['manageToken']);
      const events = (tracked['events'] as { what: string }[]).map(({ what }) => what);
      assert.deepEqual(events, ['received', 'mail-delayed']);
      const desk = await openDesk(backend, 'mairie');
      assert.match(desk.text, /Inès Delorme[\s\S]+courriel non parti/);
      await desk.act('confirm');
      assert.equal((await follow(backend, json['manageToken'])).json['status'], 'pending');
      await desk.act('accept');
      assert.equal((await follow(backend, json['manageToken'])).json['status'], 'accepted');
    } finally {
      await backend.stop();
    }
  });
});

describe('what looks like the work of a program', { skip }, () => {
  it('is taken, holds no place and is told to nobody until an agent has looked', async () => {
    const backend = await town({ mot_de_passe: 'mairie' });
    try {
      const body = { ...ordinary, missionId: 'seule', trap: 'https://x.example' };
      const { status, json } = await apply(backend, body);
      assert.equal(status, 201);
      assert.equal(await placesLeft(backend, 'seule'), 1);
      const desk = await openDesk(backend, 'mairie');
      assert.match(desk.text, /à vérifier/);
      assert.deepEqual(await mailsIn(backend.mailFolder), []);
      await desk.act('confirm');
      assert.equal(await placesLeft(backend, 'seule'), 0);
      const told = await mailTo(backend.mailFolder, 'amis@exemple.fr', /^Nouvelle candidature/);
      assert.ok(told.text.includes(String(json['reference'])));
    } finally {
      await backend.stop();
    }
  });
});

describe('a host that is killed while people apply', { skip }, () => {
  it('has every application that it gave a receipt for, once, and takes the others again', async () => {
    const backend = await town();
    try {
      const people = Array.from({ length: 60 }, () => ({ key: randomUUID(), token: '' }));
      const body = { ...ordinary, missionId: 'large' };
      let receipts = 0;
      const send = async (one: (typeof people)[number]): Promise<void> => {
        const { json } = await apply(backend, body, { key: one.key });
        one.token = String(json['manageToken']);
        receipts += 1;
      };
      for (const many of [12, 30]) {
        // Each sends once; the power goes when some have been answered.
        const sending = Promise.allSettled(people.filter(({ token }) => token === '').map(send));
        await untilTrue(`${many} receipts`, async () => receipts >= many || undefined);
        await backend.crash();
        await sending;
      }
      const before = people.filter(({ token }) => token !== '');
      assert.ok(before.length >= 30);
      for (const { token } of before) assert.equal((await follow(backend, token)).status, 200);
      await Promise.all(people.filter(({ token }) => token === '').map(send));
      assert.equal(new Set(people.map(({ token }) => token)).size, 60);
      assert.equal(await placesLeft(backend, 'large'), 940);
    } finally {
      await backend.stop();
    }
  });
});
