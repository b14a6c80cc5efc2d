import type { Mission } from '@coup-de-main/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ListCore } from './list-core.ts';
import type { ListView } from './list-view.ts';

/** Whether this page itself can take an application: the mission takes them here, and the backend too. */
export function canApplyHere({ apply }: Mission, { answers }: ListView): boolean {
  const full = apply.mode === 'closed' && apply.reason === 'full';
  const taken = apply.mode === 'protocol' || full;
  return taken && answers.discovery?.endpoints.applications !== undefined;
}

/** The form of the mission that is open, once somebody wants to apply. Until then nobody pays for its code. */
export class ApplyHere {
  readonly #core: ListCore;
  #mission: string | undefined;

  constructor(core: ListCore) {
    this.#core = core;
  }

  /** Opens the form for `mission`. Rejects when its code does not come; the next press asks again. */
  async open({ id }: Mission): Promise<void> {
    // oxlint-disable-next-line no-restricted-imports -- a list shows another element, by its public entry
    await import('../mission-apply/define.ts');
    this.#mission = id;
  }

  close(): void {
    this.#mission = undefined;
  }

  isOpenFor({ id }: Mission): boolean {
    return this.#mission === id;
  }

  /** The form, or undefined while it is not open. */
  render(mission: Mission, { tag, level }: ListView): TemplateResult | undefined {
    if (!this.isOpenFor(mission)) return undefined;
    return html`<mission-apply
      mission=${mission.id}
      lang=${tag}
      theme=${this.#core.element.theme ?? nothing}
      heading-level=${level + 2}
      .client=${this.#core.client()}
    ></mission-apply>`;
  }
}
