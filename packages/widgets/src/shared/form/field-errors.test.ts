import { expect } from '@open-wc/testing';
import { form } from '../../locales/fr-form.ts';
import { errorsIn, refusedFields } from './field-errors.ts';
import type { Field } from './form-step.ts';
import { toldAnswer } from './form-step.ts';
import { sampleSteps } from './testing/sample-plan.ts';

const steps = sampleSteps({ whom: 'other' });

describe('errorsIn', () => {
  it('lists everything at once, in the order of the page', () => {
    expect([...errorsIn(steps, { note: 'x'.repeat(11) }, form).keys()]).to.deep.equal([
      'whom',
      'who',
      'note',
    ]);
  });

  it('counts characters, not bytes, and no blanks around', () => {
    expect(errorsIn(steps, { whom: 'me', who: 'R', note: ' 👩‍👧’' }, form).size).to.equal(0);
    expect([...errorsIn(steps, { whom: 'me', who: '   ' }, form).keys()]).to.deep.equal(['who']);
  });

  it('takes a preset for an answer', () => {
    const field: Field = {
      kind: 'one',
      name: 'radius',
      label: 'Distance',
      preset: '10000',
      options: [{ value: '10000', label: '10 km' }],
    };

    expect(errorsIn([{ name: 'where', fields: [field] }], {}, form).size).to.equal(0);
    expect(toldAnswer(field, {}, 'Oui')).to.equal('10 km');
  });

  it('judges a field that nobody has to fill in when another makes it necessary', () => {
    const field: Field = {
      kind: 'text',
      name: 'email',
      label: 'E-mail',
      optional: true,
      autocomplete: 'email',
      check: (answers) => (answers['phone'] ? undefined : 'L’un des deux.'),
    };
    const step = { name: 'contact', fields: [field] };

    expect([...errorsIn([step], {}, form)]).to.deep.equal([['email', 'L’un des deux.']]);
    expect(errorsIn([step], { phone: '06 39 98 00 12' }, form).size).to.equal(0);
  });
});

describe('refusedFields', () => {
  const table: [string, string, string | undefined][] = [
    ['required', '#/person/name', 'Écrivez son nom, par exemple Rose.'],
    ['too-long', '#/person', 'phrase du service'],
    ['contact-in-text', '#/person/name', form.contactInText],
    ['required', '#/persons', undefined],
    ['required', '', undefined],
  ];
  for (const [code, pointer, expected] of table) {
    it(`says of ${code} at "${pointer}": ${String(expected)}`, () => {
      const refused = [{ code, pointer, detail: 'phrase du service' }];
      const { errors, left } = refusedFields(steps, refused, form);

      expect(errors.get('who')).to.equal(expected);
      expect(left).to.have.length(expected === undefined ? 1 : 0);
    });
  }
});
