import { expect } from '@open-wc/testing';
import { AideInput, type AideOfferInput, aideRules } from '@coup-de-main/protocol';
import { aideForm } from '../locales/fr-aide-form.ts';
import { form } from '../locales/fr-form.ts';
import type { Answers } from '../shared/form/answers.ts';
import { errorsIn } from '../shared/form/field-errors.ts';
import { type AideContext, aideKinds } from './aide-context.ts';
import { aideInput } from './aide-input.ts';
import { aideSteps } from './aide-steps.ts';

const context: AideContext = {
  words: aideForm,
  shared: form,
  tag: 'fr',
  kinds: aideKinds,
  needs: ['groceries', 'childcare', 'friendly-call'],
  vulnerable: true,
  limits: {},
  languages: ['fr', 'ar'],
};
const envelope = { consent: { version: '1', by: 'self' as const }, lang: 'fr' };
const valence = { place: 'Valence (26000)', 'place-of': ['26362', '26000', 'Valence'] };

/** The body that answers become; nothing in them may be left to mend, by our rules or the protocol's. */
function inputOf(answers: Answers, given = context): AideInput {
  expect([...errorsIn(aideSteps(answers, given), answers, form)]).to.deep.equal([]);
  const input = aideInput(answers, given, envelope);
  const read = AideInput.safeParse(input);
  expect(read.error?.issues ?? []).to.deep.equal([]);
  expect(aideRules(input)).to.deep.equal([]);
  return input;
}

describe('what the answers become', () => {
  it('also in a browser of 2022, ages in the order of the form', () => {
    const { toSorted } = Array.prototype;
    Reflect.deleteProperty(Array.prototype, 'toSorted');
    try {
      const input = inputOf({
        kind: 'offer',
        needs: ['childcare'],
        ages: ['6-9', '1-2'],
        most: '2',
        adult: ['yes'],
        ...valence,
        name: 'Rose Mercier',
        phone: '06 39 98 00 12',
      }) as AideOfferInput;
      expect(input.capabilities[0]?.ages).to.deep.equal(['1-2', '6-9']);
    } finally {
      // oxlint-disable-next-line no-extend-native -- back where it was
      Object.defineProperty(Array.prototype, 'toSorted', {
        configurable: true,
        writable: true,
        value: toSorted,
      });
    }
  });

  it('a nurse asks for two children and shopping', () => {
    const input = inputOf({
      kind: 'frontline',
      job: 'health',
      needs: ['groceries', 'childcare'],
      children: '2',
      'child-1': '1-2',
      'child-2': '6-9',
      preferParents: ['yes'],
      'note-groceries': ' une fois par semaine ',
      ...valence,
      urgency: 'within-48h',
      days: ['mon'],
      parts: ['evening', 'night'],
      name: 'Camille Martin',
      email: 'camille@exemple.fr',
      preference: 'email',
    });

    expect(input).to.deep.equal({
      kind: 'request',
      audience: 'frontline',
      job: 'health',
      needs: [
        { type: 'groceries', note: 'une fois par semaine' },
        { type: 'childcare', children: ['1-2', '6-9'] },
      ],
      place: { inseeCode: '26362', postalCode: '26000', city: 'Valence' },
      urgency: 'within-48h',
      availability: [
        { weekday: 'mon', dayPart: 'evening' },
        { weekday: 'mon', dayPart: 'night' },
      ],
      person: { name: 'Camille Martin', email: 'camille@exemple.fr' },
      contactPreference: 'email',
      preferParents: true,
      ...envelope,
    });
  });

  it('a daughter asks for her mother, who has neither phone nor e-mail', () => {
    const input = inputOf({
      kind: 'request',
      needs: ['groceries'],
      whom: 'other',
      vulnerable: ['yes'],
      place: '2A004'.replace('2A004', '20000'),
      person: 'Rose Mercier',
      name: 'Camille Mercier',
      phone: '0639980012',
      relation: 'sa fille',
      agreed: ['yes'],
    });

    expect(input).to.deep.include({
      audience: 'vulnerable',
      place: { postalCode: '20000' },
      person: { name: 'Rose Mercier' },
      proxy: {
        name: 'Camille Mercier',
        phone: '+33639980012',
        relation: 'sa fille',
        consentConfirmed: true,
      },
      contactPreference: 'proxy',
    });
  });

  it('a student offers both, within limits', () => {
    const input = inputOf({
      kind: 'offer',
      needs: ['groceries', 'childcare'],
      most: '2',
      ages: ['6-9', '3-5'],
      ...valence,
      radius: '5000',
      days: ['sat', 'sun'],
      capacity: '3',
      adult: ['yes'],
      acceptsVulnerable: ['yes'],
      languages: ['fr', 'ar'],
      message: 'Je suis libre le week-end.',
      name: 'Yanis Benali',
      phone: '+33 6 39 98 00 13',
    });

    expect(input).to.deep.include({
      kind: 'offer',
      adult: true,
      capabilities: [
        { type: 'groceries' },
        { type: 'childcare', maxChildren: 2, ages: ['3-5', '6-9'] },
      ],
      radius: 5000,
      weeklyCapacity: 3,
      languages: ['fr', 'ar'],
      acceptsVulnerable: true,
    });
    expect(input.availability).to.have.length(8);
  });

  it('says only what was asked: answers to questions that are gone do not leave', () => {
    const input = inputOf({
      kind: 'request',
      job: 'health',
      needs: ['friendly-call'],
      children: '1',
      'child-1': '3-5',
      preferParents: ['yes'],
      person: 'Rose',
      agreed: ['yes'],
      ...valence,
      name: 'Camille',
      phone: '0639980012',
    });

    expect(Object.keys(input)).not.to.include.members(['job']);
    expect(input).not.to.have.any.keys('job', 'preferParents', 'proxy');
    expect(input).to.deep.include({ needs: [{ type: 'friendly-call' }] });
  });

  it('carries what a robot wrote', () => {
    const answers = { needs: ['groceries'], ...valence, name: 'x', phone: '0639980012' };
    const trap = 'http://x.example';
    const input = aideInput({ kind: 'request', ...answers }, context, { ...envelope, trap });

    expect(input).to.deep.include({ trap });
  });
});

describe('how much is asked', () => {
  /** Names of the fields that have to be filled in on a path. */
  function required(answers: Answers, kinds: AideContext['kinds']): string[] {
    return aideSteps(answers, { ...context, kinds })
      .flatMap(({ fields }) => fields)
      .filter((field) => !field.optional && !('preset' in field))
      .map(({ name }) => name);
  }

  const table: [string, Answers, AideContext['kinds'], number][] = [
    ['a request', { needs: ['groceries'] }, ['request'], 3],
    ['a request, among others', { kind: 'request', needs: ['groceries'] }, aideKinds, 4],
    ['the front line', { kind: 'frontline', needs: ['groceries'] }, aideKinds, 5],
    ['an offer', { kind: 'offer', needs: ['groceries'] }, aideKinds, 5],
  ];
  for (const [path, answers, kinds, count] of table) {
    it(`at most five fields, and phone or e-mail: ${path}`, () => {
      const names = required(answers, kinds);

      expect(names).to.have.length(count);
      expect(names).not.to.include.members(['phone']);
    });
  }

  it('never a question about health', () => {
    const asked = aideKinds.flatMap((kind) =>
      aideSteps({ kind, needs: context.needs, whom: 'other' }, context).flatMap(({ fields }) =>
        fields.map(({ label }) => label),
      ),
    );

    expect(asked.filter((label) => /santé|malad|handicap|médic/i.test(label))).to.deep.equal([]);
  });

  it('asks nothing that has one answer only', () => {
    const steps = aideSteps({}, { ...context, kinds: ['request'], needs: ['groceries'] });

    expect(steps.map(({ name }) => name)).to.deep.equal([
      'details',
      'whom',
      'where',
      'when',
      'contact',
    ]);
  });
});
