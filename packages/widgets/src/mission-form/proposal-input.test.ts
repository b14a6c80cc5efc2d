import { expect } from '@open-wc/testing';
import { MissionProposalInput, proposalRules } from '@coup-de-main/protocol';
import type { Answers } from '../shared/form/answers.ts';
import { missionForm as words } from '../locales/fr-mission-form.ts';
import { form as shared } from '../locales/fr-form.ts';
import { missionSteps } from './mission-steps.ts';
import { proposalInput } from './proposal-input.ts';
import { websiteOf } from './proposal-steps.ts';

const envelope = { consent: { version: '1', by: 'self' }, lang: 'fr' } as const;

/** Answers to every question. */
const whole: Answers = {
  organization: 'Les Amis du quartier',
  legalForm: 'association',
  siret: '123 456 789 00012',
  url: 'amis.example/nous',
  'mission-title': 'Lire à deux voix',
  category: 'isolation-contact',
  description: 'Vous lisez.',
  remote: 'possible',
  place: 'Valence (26000)',
  'place-of': ['26362', '26000', 'Valence'],
  street: '12 rue des Tilleuls',
  date: '2036-12-06',
  commitment: 'few-hours-a-week',
  hours: 'le mardi',
  wanted: '5',
  minors: ['yes'],
  prerequisites: ' Aimer lire \n\nParler fort',
  motivation: ['yes'],
  urgent: ['yes'],
  name: 'Rose Mercier',
  phone: '06 39 98 00 12',
};

describe('a proposal', () => {
  it('carries every answer, as the protocol takes it', () => {
    const input = proposalInput(whole, { words }, envelope);

    expect(MissionProposalInput.safeParse(input).error).to.equal(undefined);
    expect(proposalRules(input)).to.deep.equal([]);
    expect(input).to.deep.equal({
      organization: {
        name: 'Les Amis du quartier',
        legalForm: 'association',
        siret: '12345678900012',
        url: 'https://amis.example/nous',
      },
      person: { name: 'Rose Mercier', phone: '+33639980012' },
      mission: {
        title: 'Lire à deux voix',
        category: 'isolation-contact',
        description: 'Vous lisez.',
        remote: 'possible',
        address: {
          postalCode: '26000',
          inseeCode: '26362',
          city: 'Valence',
          street: '12 rue des Tilleuls',
        },
        schedule: {
          startAt: new Date('2036-12-06T09:00').toISOString(),
          commitment: 'few-hours-a-week',
          text: 'le mardi',
        },
        places: 5,
        openToMinors: true,
        prerequisites: ['Aimer lire', 'Parler fort'],
        motivationRequired: true,
        urgent: true,
      },
      ...envelope,
    });
  });

  it('says nothing of what was not answered, and no place of what is done from home', () => {
    const { mission } = proposalInput(
      { ...whole, remote: 'full', date: '', commitment: undefined, hours: '', wanted: '' },
      { words },
      envelope,
    );

    expect(mission).not.to.have.any.keys('address', 'schedule', 'places');
  });
});

it('takes an address of a site as people write it, and nothing that could run', () => {
  const of = (url: string): string | undefined => websiteOf({ url });

  expect(of('amis.example')).to.equal('https://amis.example');
  expect(of('HTTP://amis.example')).to.equal('HTTP://amis.example');
  expect(
    ['javascript:alert(1)', 'amis', 'a b.fr', 'https://u:p@amis.example'].map(of),
  ).to.deep.equal([undefined, undefined, undefined, undefined]);
});

it('takes a first day that a calendar has, and says so of any other', () => {
  const { fields } = missionSteps.when({ words, shared, today: '2026-11-22' });
  const fault = (date: string): string | undefined =>
    fields.find(({ name }) => name === 'date')?.check?.({ date });

  expect([fault(''), fault('2026-11-22')]).to.deep.equal([undefined, undefined]);
  for (const wrong of ['20266-12-06', '2026-11-21', '2026-13-40', 'le 6 décembre'])
    expect(fault(wrong), wrong).to.equal(words.when.dateWrong);
});
