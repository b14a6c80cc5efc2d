import { expect, fixture } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { html } from 'lit';
import { form } from '../../locales/fr-form.ts';
import { Draft } from './draft.ts';
import { formContent, type FormMoment } from './form-content.ts';
import { FormFlow } from './form-flow.ts';
import { samplePlan } from './testing/sample-plan.ts';

/** A moment of a form whose questions are answered. */
function moment(more: Partial<FormMoment>): FormMoment & { readonly acted: string[] } {
  const acted: string[] = [];
  const flow = new FormFlow(samplePlan);
  flow.set('whom', 'me');
  flow.goTo('check');
  return {
    acted,
    session: {
      flow,
      draft: new Draft('content'),
      outcome: { state: 'idle' },
      sending: false,
      restored: false,
      doubtful: false,
      email: '',
    },
    view: {
      words: form,
      answers: flow.answers,
      errors: flow.errors,
      level: 2,
      tag: 'fr',
      refusals: {},
      suggestions: undefined,
      placeNote: '',
      act: ({ currentTarget }) => acted.push((currentTarget as HTMLElement).dataset['act'] ?? ''),
    },
    discovery: undefined,
    line: { number: '01 99 00 00 12', href: 'tel:0199000012' },
    idle: 'no',
    emergency: false,
    days: undefined,
    link: () => undefined,
    later: 'coming',
    ...more,
  };
}

const shown = async (given: FormMoment): Promise<HTMLElement> =>
  fixture<HTMLElement & ReactiveControllerHost>(html`<div>${formContent(given)}</div>`);

describe('formContent', () => {
  it('says when the check page did not come, and asks for it again', async () => {
    const given = moment({ later: 'failed' });
    const root = await shown(given);

    expect(root.textContent).to.contain('Le formulaire ne s’affiche pas');
    root.querySelector<HTMLElement>('[data-act=again]')!.click();
    expect(given.acted).to.deep.equal(['again']);
    expect(root.querySelector('.hotline a')!.getAttribute('href')).to.equal('tel:0199000012');
  });

  it('waits for the check page in words', async () => {
    expect((await shown(moment({}))).textContent).to.contain('Chargement du formulaire…');
  });

  it('warns before the draft in the tab goes, and says when it has gone', async () => {
    const soon = await shown(moment({ idle: 'soon' }));
    expect(soon.querySelector('.note')!.textContent).to.contain('effacé dans 2 minutes');
    expect(soon.querySelector('.note [data-act=stay]')).not.to.equal(null);

    const gone = await shown(moment({ idle: 'gone' }));
    expect(gone.querySelector('.note')!.textContent).to.contain('Vos réponses restent ici');
    expect(gone.querySelector('.note [data-act=clear]')).not.to.equal(null);
  });

  it('puts emergency numbers above, folded after the first page', async () => {
    const root = await shown(moment({ emergency: true }));
    const numbers = [...root.querySelectorAll<HTMLAnchorElement>('.emergency a')].map(
      ({ href }) => href,
    );

    expect(root.querySelector('details')!.open).to.equal(false);
    expect(numbers).to.deep.equal([
      'tel:15',
      'tel:17',
      'tel:18',
      'tel:112',
      'sms:114',
      'tel:3919',
      'tel:119',
    ]);
  });
});
