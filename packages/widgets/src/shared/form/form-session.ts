import type { Client } from '@coup-de-main/client';
import type { Discovery, Receipt } from '@coup-de-main/protocol';
import type { Answers } from './answers.ts';
import { Draft } from './draft.ts';
import { FormFlow } from './form-flow.ts';
import type { Envelope, FormPlan } from './form-plan.ts';
import { isDelicate } from './form-step.ts';
import type { FormWords } from './form-view.ts';
import { newIntentKey } from './intent-key.ts';
import type { Outcome, Submission, SubmissionListener } from './submission.ts';

/** What the element lends to its session. */
export interface SessionHost<Input> {
  readonly plan: () => FormPlan<Input>;
  readonly words: () => FormWords;
  readonly onePage: () => boolean;
  readonly client: () => Client | undefined;
  readonly discovery: () => Discovery;
  /** BCP 47 tag of the language in which to answer. */
  readonly lang: () => string;
  /** The person has pressed "Envoyer"; false when the host page takes over. */
  readonly submitting: (input: Input) => boolean;
  /** The person still has this form before them. */
  readonly here: () => boolean;
  /** Makes what sends; its code comes with the check page, from which alone people send. */
  readonly submission: (listener: SubmissionListener) => Submission;
  /** Something about the request has changed. `byItself`: nobody pressed anything. */
  readonly changed: (outcome: Outcome, byItself: boolean) => void;
}

/** One form being filled in: answers, draft, challenge, sending. Knows no screen. */
export class FormSession<Input> {
  readonly flow: FormFlow;
  /** Answers of an earlier visit were found. */
  restored = false;
  /** An earlier visit sent them, and nobody knows whether they arrived. */
  doubtful = false;
  /** What is known of the request, but for "sending". */
  outcome: Outcome = { state: 'idle' };
  sending = false;
  /** Where the person wants to be written to: kept for the receipt, when everything else is wiped. */
  email = '';
  readonly draft: Draft;
  readonly #host: SessionHost<Input>;
  #submission: Submission | undefined;
  #key = newIntentKey();
  #input: Input | undefined;
  /** What `#input` was made of. */
  #sent: Answers | undefined;
  /** Language that was sent with the key: while in doubt, another one would make it another request. */
  #lang: string | undefined;
  #pressed = false;

  constructor(host: SessionHost<Input>) {
    this.#host = host;
    this.flow = new FormFlow({
      steps: (answers) => host.plan().steps(answers),
      onePage: host.onePage,
      words: host.words,
    });
    this.draft = new Draft(host.plan().id);
    this.#restore();
  }

  /** Something was written or chosen: the draft follows, the challenge begins. */
  touched(): void {
    // What is known is known of the answers as they were.
    this.outcome = { state: 'idle' };
    this.save();
    // Solved while the rest is being written; the client adds it to what is sent.
    // Whatever goes wrong with it, the request is sent: an agent then looks at it first.
    this.#host
      .client()
      ?.prepareChallenge()
      .catch(() => undefined);
  }

  /** Writes the draft down as it stands. */
  save(): void {
    if (this.outcome.state === 'sent') return;
    const { answers, at } = this.flow;
    // Also while it is on its way: who closes the page then must not believe that nothing was sent.
    const unknown = this.doubtful || this.sending;
    this.draft.write({ answers, at, key: this.#key, lang: this.#lang, unknown }, this.#plain);
  }

  /** The person has gone to another page. */
  moved(): void {
    this.save();
    this.resume();
  }

  /** Tries again by itself, but only on the check page, and what was sent as it was: nobody pressed. */
  resume(): void {
    this.#submission?.resume(this.flow.checking && this.#sent === this.flow.answers);
  }

  /** Begins anew, as if the page had just come; nothing is remembered. */
  clear(): void {
    this.rest();
    this.draft.wipe();
    this.#key = newIntentKey();
    this.#submission = undefined;
    this.sending = false;
    this.outcome = { state: 'idle' };
    this.restored = false;
    this.doubtful = false;
    this.flow.answers = {};
    this.flow.goTo(undefined);
  }

  /**
   * Sends the answers, or tries again. Answers false when there is something to mend first, or when the
   * host page takes over.
   */
  async send(): Promise<boolean> {
    if (this.sending) return true;
    if (!this.flow.isComplete()) return false;
    const input = this.#makeInput();
    if (!this.#host.submitting(input)) return false;
    this.#input = input;
    this.#sent = this.flow.answers;
    this.#pressed = true;
    this.#submission ??= this.#newSubmission();
    await this.#submission.send();
    return true;
  }

  /** Sends the answers as a request of their own, although one with this key has arrived. */
  async sendAnother(): Promise<void> {
    this.#key = newIntentKey();
    await this.send();
  }

  /** Stops trying by itself: the element has left the page, or nothing of this is wanted any more. */
  rest(): void {
    this.#submission?.disconnect();
  }

  /**
   * The answers that need no tick. Named one by one: the flow also holds what was answered to questions
   * that are not asked any more, and a name with a phone number in it is no name.
   */
  get #plain(): ReadonlySet<string> {
    const { answers, pages } = this.flow;
    const fields = pages.flat().flatMap((step) => step.fields);
    const plain = fields.filter((field) => !isDelicate(field) && !field.check?.(answers));
    return new Set(plain.map(({ name }) => name));
  }

  #restore(): void {
    const found = this.draft.read();
    if (!found) return;
    this.flow.answers = found.answers;
    this.flow.goTo(found.at);
    this.#key = found.key;
    this.#lang = found.lang;
    this.restored = true;
    this.doubtful = found.unknown === true;
  }

  #makeInput(): Input {
    const { flow } = this;
    const plan = this.#host.plan();
    const { privacy } = this.#host.discovery();
    if (!this.doubtful || !this.#lang) this.#lang = this.#host.lang();
    const envelope: Envelope = {
      consent: {
        version: privacy?.consentVersion ?? 'none',
        by: plan.proxy?.(flow.answers) ? 'proxy' : 'self',
      },
      lang: this.#lang,
      ...(flow.trap !== '' && { trap: flow.trap }),
    };
    return plan.input(flow.answers, envelope);
  }

  #newSubmission(): Submission {
    const submission = this.#host.submission({
      send: async () => this.#post(),
      changed: (outcome) => {
        // What became of a form that was cleared belongs to no form.
        if (submission === this.#submission) this.#follow(outcome);
      },
    });
    if (this.doubtful) submission.doubt();
    return submission;
  }

  async #post(): Promise<Receipt> {
    const client = this.#host.client();
    if (!client || this.#input === undefined) throw new Error('there is no backend to send to');
    return this.#host.plan().send(client, this.#input, this.#key);
  }

  #follow(outcome: Outcome): void {
    if (outcome.state === 'sent') {
      // Nobody would see the receipt: the draft, which says "in doubt", brings it when the form comes again.
      if (!this.#host.here() || this.outcome === outcome) return;
    }
    const byItself = !this.#pressed;
    this.sending = outcome.state === 'sending';
    if (this.sending) this.save();
    else {
      this.#pressed = false;
      this.outcome = outcome;
      if (outcome.state === 'sent') this.#close();
      else this.#after(outcome);
    }
    this.#host.changed(outcome, byItself);
  }

  /** The receipt is there: nothing that was typed is kept any longer, neither here nor on the device. */
  #close(): void {
    this.email = String(this.flow.answers['email'] ?? '').trim();
    this.draft.wipe();
    this.flow.answers = {} satisfies Answers;
    this.#input = undefined;
  }

  #after(outcome: Outcome): void {
    if (outcome.state === 'refused') {
      const { problem } = outcome.problem;
      const left = this.flow.refuse(problem.errors ?? []);
      if (this.flow.errors.size > 0 && left.length === 0) this.outcome = { state: 'idle' };
    } else if (this.#sent !== this.flow.answers) {
      // Changed meanwhile: it is not tried again, and must not be said to be.
      this.outcome = { state: 'idle' };
    }
    this.doubtful = outcome.state === 'unknown';
    this.save();
  }
}
