import { expect } from '@open-wc/testing';
import { FormFlow } from './form-flow.ts';
import { samplePlan } from './testing/sample-plan.ts';

const errors = (flow: FormFlow): [string, string][] => [...flow.errors];

/** A flow on its check page: for oneself, no note. */
function checked(): FormFlow {
  const flow = new FormFlow(samplePlan);
  flow.set('whom', 'me');
  flow.next();
  flow.next();
  return flow;
}

describe('FormFlow', () => {
  it('begins at the first question, and stays there until it is answered', () => {
    const flow = new FormFlow(samplePlan);

    expect([flow.at, flow.next(), flow.at]).to.deep.equal(['whom', false, 'whom']);
    expect(errors(flow)).to.deep.equal([['whom', 'Choisissez.']]);
    flow.set('whom', 'me');
    expect([flow.next(), flow.at, flow.errors.size]).to.deep.equal([true, 'note', 0]);
  });

  it('asks what an answer makes necessary, and ends at the check page', () => {
    const flow = new FormFlow(samplePlan);
    flow.set('whom', 'other');

    expect([flow.next(), flow.at]).to.deep.equal([true, 'who']);
    flow.set('who', 'Rose');
    flow.next();
    flow.next();
    expect([flow.checking, flow.at]).to.deep.equal([true, 'check']);
  });

  it('keeps what is wrong as it was typed', () => {
    const flow = new FormFlow(samplePlan);
    flow.set('whom', 'me');
    flow.next();
    flow.set('note', 'douze lettres');

    expect(flow.next()).to.equal(false);
    expect(flow.answers['note']).to.equal('douze lettres');
    expect(errors(flow)).to.deep.equal([
      ['note', 'Ce texte est trop long de 3 caractères. Raccourcissez-le.'],
    ]);
  });

  it('goes back without judging, and loses nothing', () => {
    const flow = new FormFlow(samplePlan);
    flow.set('whom', 'me');
    flow.next();
    flow.set('note', 'beaucoup trop long');
    flow.back();

    expect([flow.at, flow.errors.size, flow.answers['note']]).to.deep.equal([
      'whom',
      0,
      'beaucoup trop long',
    ]);
  });

  it('leads from a changed answer back to the check page, or to what it made necessary', () => {
    const flow = checked();
    flow.change('whom');
    flow.next();
    expect(flow.at).to.equal('check');

    flow.change('whom');
    flow.set('whom', 'other');
    flow.next();
    expect(flow.at).to.equal('who');
    flow.set('who', 'Rose');
    flow.next();
    expect(flow.at).to.equal('check');
  });

  it('goes back to the check page from a change that is not made', () => {
    const flow = checked();
    flow.change('note');
    flow.back();

    expect(flow.at).to.equal('check');
  });

  it('sends nothing incomplete: a draft of another day may lack an answer', () => {
    const flow = new FormFlow(samplePlan);
    flow.answers = { whom: 'other' };
    flow.goTo('check');

    expect([flow.isComplete(), flow.at]).to.deep.equal([false, 'who']);
    expect(errors(flow)).to.deep.equal([['who', 'Écrivez son nom, par exemple Rose.']]);
  });

  it('shows what the backend refused where it was written', () => {
    const flow = checked();
    const refused = [
      { code: 'contact-in-text', pointer: '#/needs/0/note' },
      { code: 'not-allowed', pointer: '#/somewhere' },
    ];
    const left = flow.refuse(refused);

    expect(flow.at).to.equal('note');
    expect(flow.errors.get('note')).to.contain('Enlevez de ce texte');
    expect(left).to.deep.equal([refused[1]]);
  });

  it('holds everything on one page when asked', () => {
    const flow = new FormFlow({ ...samplePlan, onePage: () => true });

    expect(flow.current.map(({ name }) => name)).to.deep.equal(['whom', 'note']);
    expect(flow.next()).to.equal(false);
    flow.set('whom', 'me');
    expect([flow.next(), flow.at]).to.deep.equal([true, 'check']);
  });
});
