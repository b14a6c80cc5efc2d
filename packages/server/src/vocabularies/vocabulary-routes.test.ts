import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import * as protocol from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerVocabularyRoutes, vocabularies, wordFor } from './vocabulary-routes.ts';

const { app } = await createKernel({ config: testConfig() });
registerVocabularyRoutes(app);
after(() => app.close());

const enumerations: Record<string, readonly string[]> = {
  'mission-categories': protocol.missionCategories,
  'mission-domains': protocol.missionDomains,
  'remote-modes': protocol.remoteModes,
  commitments: protocol.commitments,
  beneficiaries: protocol.beneficiaries,
  'accessibility-features': protocol.accessibilityFeatures,
  'mission-sorts': protocol.missionSorts,
  'day-parts': protocol.dayParts,
  weekdays: protocol.weekdays,
  'apply-modes': protocol.applyModes,
  'closed-reasons': protocol.closedReasons,
  'point-precisions': protocol.pointPrecisions,
  'call-tariffs': protocol.callTariffs,
  'aide-kinds': protocol.aideKinds,
  'need-types': protocol.needTypes,
  'age-ranges': protocol.ageRanges,
  audiences: protocol.audiences,
  jobs: protocol.jobs,
  urgencies: protocol.urgencies,
  'contact-preferences': protocol.contactPreferences,
  'legal-forms': protocol.legalForms,
  'submission-types': protocol.submissionTypes,
  'application-statuses': protocol.applicationStatuses,
  'request-statuses': protocol.requestStatuses,
  'need-statuses': protocol.needStatuses,
  'offer-statuses': protocol.offerStatuses,
  'mission-proposal-statuses': protocol.missionProposalStatuses,
  'next-steps': protocol.nextSteps,
  'tracked-actions': protocol.trackedActions,
  'close-reasons': protocol.closeReasons,
  'decline-reasons': protocol.declineReasons,
  'consent-givers': protocol.consentGivers,
  'event-actors': protocol.eventActors,
};

describe('the vocabularies', () => {
  it('are those of the protocol, all of them, in its order', async () => {
    const response = await app.inject('/v1/vocabularies');
    const { items } = z.parse(protocol.VocabularyPage, response.json());
    const values = items.map(({ id, values }) => [id, values.map(({ value }) => value)]);
    assert.deepEqual(Object.fromEntries(values), enumerations);
  });

  it('have every word in eight languages, and no two values with the same word', () => {
    for (const { id, values } of vocabularies) {
      for (const language of ['fr', 'fr-simple', 'en', 'es', 'pt', 'ar', 'uk', 'tr']) {
        const words = values.map(({ labels }) => labels?.[language] ?? '');
        assert.ok(words.every((word) => word.trim() !== ''));
        // A free service is paid like any call: in easy words there is nothing to tell apart.
        if (id === 'call-tariffs' && language === 'fr-simple') continue;
        assert.equal(new Set(words).size, words.length, `${id} ${language}`);
      }
      const arabic = values.map(({ labels }) => labels?.['ar'] ?? '');
      const ukrainian = values.map(({ labels }) => labels?.['uk'] ?? '');
      assert.ok(
        ukrainian.every((word) => /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії’ ,:–0-9SM]+$/.test(word)),
        ukrainian.join(),
      );
      assert.ok(
        arabic.every((word) => /^[\u0600-\u06FF 0-9]+$/.test(word)),
        id,
      );
    }
  });

  it('say the four categories of the Réserve Civique in its own words', async () => {
    const response = await app.inject('/v1/vocabularies/mission-categories');
    const { values } = z.parse(protocol.Vocabulary, response.json());
    assert.deepEqual(
      values.map(({ label }) => label),
      [
        'Aide alimentaire d’urgence',
        'Garde exceptionnelle d’enfants',
        'Lien avec les personnes fragiles isolées',
        'Solidarité de proximité',
        'Autre',
      ],
    );
    assert.match(String(response.headers['cache-control']), /max-age=300/);
  });

  it('has no vocabulary of another name', async () => {
    assert.equal((await app.inject('/v1/vocabularies/colours')).statusCode, 404);
  });
});

describe('wordFor', () => {
  it('gives the word in the language, or in French, or the value that nobody knows', () => {
    assert.equal(wordFor('weekdays', 'mon', 'en'), 'Monday');
    assert.equal(wordFor('weekdays', 'mon', 'uk'), 'Понеділок');
    assert.equal(wordFor('weekdays', 'mon', 'de'), 'Lundi');
    assert.equal(wordFor('weekdays', 'someday', 'fr'), 'someday');
    assert.equal(wordFor('colours', 'red', 'fr'), 'red');
  });
});
