import type { FieldError } from '@coup-de-main/protocol';
import type { Answer, Answers } from './answers.ts';
import { errorsIn, refusedFields } from './field-errors.ts';
import type { Field, Step } from './form-step.ts';
import type { FormWords } from './form-view.ts';

/** What the flow of a form depends on; asked anew each time, for answers change the questions. */
export interface FlowPlan {
  readonly steps: (answers: Answers) => readonly Step[];
  /** All questions on one page. */
  readonly onePage: () => boolean;
  readonly words: () => FormWords;
}

/** Name of the last page, where the answers are checked before they are sent. */
const checkPage = 'check';

/**
 * Where a person is in a form: the answers, the page, what is to be mended. Knows no screen and no
 * network. Nothing is judged before "Continuer" is pressed, and wrong answers stay as they were typed.
 */
export class FormFlow {
  answers: Answers = {};
  errors: ReadonlyMap<string, string> = new Map();
  /** What a robot wrote where people write nothing. */
  trap = '';
  #at: string | undefined;
  #returning = false;
  readonly #plan: FlowPlan;

  constructor(plan: FlowPlan) {
    this.#plan = plan;
  }

  /** The pages with questions: one step each, or all of them on one. */
  get pages(): readonly (readonly Step[])[] {
    const steps = this.#plan.steps(this.answers);
    return this.#plan.onePage() ? [steps] : steps.map((step) => [step]);
  }

  /** Number of the current page, from 0; the page after the last question is the check page. */
  get index(): number {
    const { pages } = this;
    if (this.#at === checkPage) return pages.length;
    return Math.max(
      0,
      pages.findIndex((page) => page.some(({ name }) => name === this.#at)),
    );
  }

  get checking(): boolean {
    return this.index === this.pages.length;
  }

  /** The steps of the current page; none on the check page. */
  get current(): readonly Step[] {
    return this.pages[this.index] ?? [];
  }

  /** Name of the current page: that of its first step, or `check`. */
  get at(): string {
    return this.current[0]?.name ?? checkPage;
  }

  set(name: string, answer: Answer): void {
    this.answers = { ...this.answers, [name]: answer };
  }

  /** Goes to a page by name; a name that is no page of this form any more leads to the first one. */
  goTo(name: string | undefined): void {
    this.#at = name;
    this.errors = new Map();
  }

  /** Judges the page; goes on when all is well. Answers whether it did. */
  next(): boolean {
    this.errors = errorsIn(this.current, this.answers, this.#plan.words());
    if (this.errors.size > 0) return false;
    const following = this.#returning ? this.#firstToMend() : this.pages[this.index + 1];
    this.goTo(following?.[0]?.name ?? checkPage);
    if (this.checking) this.#returning = false;
    return true;
  }

  /** Goes one page back, or back to the check page whence the person came. */
  back(): void {
    const previous = this.pages[this.index - 1];
    this.goTo(this.#returning && !this.#firstToMend() ? checkPage : previous?.[0]?.name);
    this.#returning = false;
  }

  /** Goes to a step to change an answer; "Continuer" then leads back to the check page. */
  change(step: string): void {
    this.#returning = true;
    this.goTo(step);
  }

  /**
   * Before sending: whether every page is in order. When not (a draft of another day, answers that made
   * new questions), goes to the first that is not and says what is missing.
   */
  isComplete(): boolean {
    const page = this.#firstToMend();
    if (!page) return true;
    this.change(page[0]?.name ?? checkPage);
    this.errors = errorsIn(page, this.answers, this.#plan.words());
    return false;
  }

  /** Shows what the backend refused, on the first page that it concerns. Answers what no field can mend. */
  refuse(refused: readonly FieldError[]): readonly FieldError[] {
    const steps = this.pages.flat();
    const { errors, left } = refusedFields(steps, refused, this.#plan.words());
    const page = this.pages.find((one) => fieldsOf(one).some(({ name }) => errors.has(name)));
    if (page) {
      this.change(page[0]?.name ?? checkPage);
      const here = new Set(fieldsOf(page).map(({ name }) => name));
      this.errors = new Map([...errors].filter(([name]) => here.has(name)));
    }
    return left;
  }

  #firstToMend(): readonly Step[] | undefined {
    return this.pages.find((page) => errorsIn(page, this.answers, this.#plan.words()).size > 0);
  }
}

function fieldsOf(page: readonly Step[]): readonly Field[] {
  return page.flatMap(({ fields }) => fields);
}
