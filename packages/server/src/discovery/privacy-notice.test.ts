import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Privacy } from '@coup-de-main/protocol';
import { StartError } from '../listen.ts';
import { readPrivacyNotice } from './privacy-notice.ts';

const notice: Privacy = {
  controller: 'Commune de Valbrise, 2 rue Haute, Valbrise',
  contact: 'mailto:donnees@valbrise.example',
  purposes: ['Mettre en relation'],
  consentVersion: '2026-11',
  retentionDays: { aides: 90 },
};

const messageOf = (...args: Parameters<typeof readPrivacyNotice>): string => {
  try {
    readPrivacyNotice(...args);
  } catch (error) {
    assert.ok(error instanceof StartError, String(error));
    return error.message;
  }
  return '';
};

describe('the privacy notice of a site', () => {
  it('is what the site wrote', () => {
    assert.deepEqual(readPrivacyNotice('valbrise', notice, ['aides']), notice);
    const more = { ...notice, dpo: 'tel:+33475990000', policyUrl: 'https://valbrise.example/rgpd' };
    assert.deepEqual(readPrivacyNotice('valbrise', more, ['aides']), more);
  });

  it('is not asked of a site that takes nothing', () => {
    assert.equal(readPrivacyNotice('valbrise', undefined, []), undefined);
  });

  it('is asked of one that takes something, member by member', () => {
    const message = messageOf('valbrise', undefined, ['applications', 'mission-proposals']);
    assert.match(message, /^The site "valbrise" takes applications, mission-proposals, but/);
    const named = [...message.matchAll(/^- ([\w.]+): /gm)].map(([, member]) => member);
    assert.deepEqual(named, [
      'controller',
      'contact',
      'purposes',
      'consentVersion',
      'retentionDays.applications',
      'retentionDays.missionProposals',
    ]);
    assert.match(message, /who answers for the data/);
    assert.match(message, /take out of "accepts"/);
  });

  const faults: Record<string, readonly [changes: object, named: RegExp]> = {
    'no purpose': [{ purposes: [] }, /^- purposes:/m],
    'an empty purpose': [{ purposes: [''] }, /^- purposes\.0: what the data is for/m],
    'no days for what it takes': [{ retentionDays: {} }, /^- retentionDays\.aides: after how/m],
    'no days at all': [{ retentionDays: undefined }, /^- retentionDays\.aides:/m],
    'days without end': [{ retentionDays: { aides: 36_500 } }, /^- retentionDays\.aides:/m],
    'a contact that is a script': [{ contact: 'javascript:alert(1)' }, /^- contact: where to ask/m],
    'a policy that is no address': [{ policyUrl: 'soon' }, /^- policyUrl: the page/m],
    'an officer without a way to reach': [{ dpo: 'Lise' }, /^- dpo: the data protection/m],
    'an empty version': [{ consentVersion: '' }, /^- consentVersion: which version/m],
  };
  for (const [name, [changes, named]] of Object.entries(faults)) {
    it(`is incomplete with ${name}, and only that is said`, () => {
      const message = messageOf('valbrise', { ...notice, ...changes }, ['aides']);
      assert.match(message, named);
      assert.equal([...message.matchAll(/^- /gm)].length, 1);
    });
  }

  for (const wrong of [null, 'oui', 7, []]) {
    it(`is none when it is ${JSON.stringify(wrong)}`, () => {
      assert.match(messageOf('valbrise', wrong, ['aides']), /privacy notice is incomplete/);
    });
  }

  it('that was begun must be finished, even where nothing is taken', () => {
    assert.match(messageOf('valbrise', { controller: 'X' }, []), /has begun one/);
  });
});
