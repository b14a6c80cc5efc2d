import type { Discovery, MissionProposalInput } from '@coup-de-main/protocol';
import { missionForm } from '../locales/fr-mission-form.ts';
import { loadMissionForm } from '../locales/load-mission-form.ts';
import { controlStyles } from '../shared/control.styles.ts';
import { FormElement } from '../shared/form/form-element.ts';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';
import { formMoreStyles } from '../shared/form/form-more.styles.ts';
import { formStyles } from '../shared/form/form.styles.ts';
import type { FormPlan } from '../shared/form/form-plan.ts';
import { hostStyles } from '../shared/host.styles.ts';
import { Localization } from '../shared/localization.ts';
import { MissionProposedEvent, ProposalSubmitEvent } from './mission-form.events.ts';
import type { ProposalContext } from './proposal-context.ts';
import { proposalInput } from './proposal-input.ts';
import { proposalSteps } from './proposal-steps.ts';

/**
 * An organisation proposes a mission, which an agent reads before anybody else does. What the page holds
 * between the tags stays where the form cannot be had.
 *
 * @tag mission-form
 *
 * @slot - Shown until the form is there, and when it cannot come: a link, a phone number.
 *
 * @csspart base - Everything.
 * @csspart page - One page of the form.
 * @csspart summary - What is to be mended.
 * @csspart answers - The answers, on the page where they are checked.
 * @csspart privacy - What happens with the answers.
 * @csspart notice - What became of the proposal, when it is not a receipt.
 * @csspart receipt - The receipt.
 * @csspart hotline - Whom to call instead.
 *
 * @fires {ProposalSubmitEvent} proposal-submit - The visitor is about to send; cancel it to send it yourself.
 * @fires {MissionProposedEvent} mission-proposed - It has arrived; carries the receipt without its secret.
 * @fires {LoadFailedEvent} load-failed - The backend could not be asked what it takes.
 */
export class MissionFormElement extends FormElement<'missionForm', MissionProposalInput> {
  static readonly tag = 'mission-form';
  static override readonly styles = [hostStyles, controlStyles, formStyles, formMoreStyles];

  protected override readonly localization = new Localization(
    this,
    'missionForm',
    missionForm,
  ).from(loadMissionForm);

  protected override plan({ endpoints }: Discovery): FormPlan<MissionProposalInput> | undefined {
    if (!endpoints.missionProposals) return undefined;
    const context: ProposalContext = {
      words: this.words,
      shared: this.formWords,
      today: today(new Date()),
    };
    return {
      id: this.localName,
      endpoint: 'missionProposals',
      steps: (answers) => proposalSteps(answers, context),
      emergency: () => false,
      input: (answers, envelope) => proposalInput(answers, context, envelope),
      send: async (client, input, key) => client.proposeMission(input, { key }),
    };
  }

  protected override beforeSubmit(input: MissionProposalInput): boolean {
    return this.dispatchEvent(new ProposalSubmitEvent(input));
  }

  protected override afterSubmit(receipt: PublicReceipt): void {
    this.dispatchEvent(new MissionProposedEvent(receipt));
  }
}

/** The day on the visitor's calendar, `2026-11-22`. */
function today(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
