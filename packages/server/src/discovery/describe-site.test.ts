import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { conformanceUri, Discovery } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { createApp } from '../app.ts';
import { StartError } from '../listen.ts';
import { townOn } from '../testing/demonstration-on.ts';
import { testConfig } from '../testing/test-config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { describeSite } from './describe-site.ts';
import type { Acceptable } from './privacy-notice.ts';
import { createSiteRepository } from './site-repository.ts';
import { submissionPolicyOf } from './site.ts';

const town = townOn('2026-11-22T09:30:00Z').settings;
const program = { maxLimit: 100, version: '9.9.9', hasOperator: true };

const database = await createTestDatabase();
after(() => database.close());

/** A site with these settings, under a name of its own. */
async function siteWith(siteId: string, settings: object) {
  await database.kysely
    .insertInto('site')
    .values({ site_id: siteId, name: 'Valbrise', settings: JSON.stringify(settings) })
    .execute();
  return createSiteRepository(database, siteId);
}

describe('a site that takes everything', () => {
  it('says where, under which limits, and what becomes of it', async () => {
    const document = describeSite(await (await siteWith('all', town)).get(), program);
    z.parse(Discovery, document);
    const { endpoints, pages, challenge, privacy, limits, conformsTo } = document;
    assert.equal(endpoints.applications?.href, 'applications');
    assert.deepEqual(endpoints.aides?.kinds, ['request', 'offer']);
    assert.ok(endpoints.aides?.needs?.includes('groceries'));
    assert.deepEqual(endpoints.aides?.audiences, ['resident', 'vulnerable', 'frontline']);
    assert.equal(endpoints.missionProposals?.href, 'mission-proposals');
    assert.deepEqual(endpoints.tracking, {
      href: 'tracking',
      actions: 'tracking/actions',
      resend: 'tracking/resend',
    });
    assert.equal(pages?.missionApply, '../e/mission-apply/{id}');
    assert.equal(pages?.suivi, '../e/suivi');
    assert.deepEqual(challenge, {
      types: ['altcha-v1'],
      requiredFor: ['applications', 'aides', 'mission-proposals'],
    });
    assert.deepEqual(privacy, town['privacy']);
    assert.deepEqual(limits, {
      messageMaxLength: 2000,
      noteMaxLength: 300,
      maxChildren: 4,
      minimumAge: 16,
      helperMinimumAge: 18,
      answerWithinHours: 24,
    });
    assert.ok(conformsTo.includes(conformanceUri('aide')));
  });

  it('shows nothing of its settings but what the protocol names', async () => {
    const site = await (await siteWith('quiet', { ...town, mailbox: 'CANARY' })).get();
    assert.doesNotMatch(JSON.stringify(z.parse(Discovery, describeSite(site, program))), /CANARY/);
  });
});

describe('a site that takes one thing', () => {
  const claimed: Record<Acceptable, string> = {
    applications: 'applications',
    aides: 'aide',
    'mission-proposals': 'mission-proposals',
  };
  for (const [accepted, conformanceClass] of Object.entries(claimed)) {
    it(`claims that and no other: ${accepted}`, async () => {
      const settings = { ...town, accepts: [accepted] };
      const document = describeSite(
        await (await siteWith(`one-${accepted}`, settings)).get(),
        program,
      );
      const about = ['applications', 'aide', 'mission-proposals', 'tracking', 'challenge'] as const;
      assert.deepEqual(
        about.filter((name) => document.conformsTo.includes(conformanceUri(name))),
        about.filter((name) => [conformanceClass, 'tracking', 'challenge'].includes(name)),
      );
      assert.deepEqual(document.challenge?.requiredFor, [accepted]);
      assert.equal(Object.keys(document.pages ?? {}).length, 4);
    });
  }
});

describe('a site that takes nothing', () => {
  it('says nothing about it', async () => {
    const site = await (await siteWith('none', { languages: ['fr'] })).get();
    const document = describeSite(site, program);
    const { challenge, privacy, limits, endpoints } = document;
    assert.deepEqual([challenge, privacy, limits, endpoints.tracking], Array(4).fill(undefined));
    assert.deepEqual(submissionPolicyOf(site).accepts, []);
  });
});

describe('the policy of a site', () => {
  it('is what it decided, and the usual for the rest', async () => {
    const settings = {
      ...town,
      rules: { minimumAge: 14 },
      accepts: ['aides'],
      timeZone: undefined,
    };
    const policy = submissionPolicyOf(await (await siteWith('ruled', settings)).get());
    assert.deepEqual(policy, {
      siteName: 'Valbrise',
      accepts: ['aides'],
      consentVersion: '2026-11',
      minimumAge: 14,
      helperMinimumAge: 18,
      retentionDays: { applications: 365, aides: 90, missionProposals: 365 },
      timeZone: 'Europe/Paris',
    });
  });
});

describe('a server', () => {
  it('does not start for a site that takes help without saying what becomes of the data', async () => {
    await siteWith('careless', { accepts: ['aides'] });
    await assert.rejects(
      createApp({
        database,
        siteId: 'careless',
        keyRing: testKeyRing(),
        config: testConfig(),
      }),
      (error) => error instanceof StartError && /controller: who answers/.test(error.message),
    );
  });
});
