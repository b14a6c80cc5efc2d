/** `polite` waits for the screen reader to finish its sentence, `assertive` interrupts it. */
export type Urgency = 'polite' | 'assertive';

/** Name of the slot through which the regions stay rendered. */
export const liveSlot = 'cdm-live';

const roles = { polite: 'status', assertive: 'alert' } as const;

/**
 * Two live regions as children of a host, in the light DOM: browsers do not announce reliably from
 * inside a shadow root, nor from a region that appears together with its text. So they are made when
 * the element connects, and only their text changes later.
 */
export class LiveRegions {
  readonly #regions = new Map<Urgency, HTMLElement>();

  /** Makes the regions in `host`, or finds them where it already has them. */
  connect(host: HTMLElement): void {
    for (const urgency of ['polite', 'assertive'] as const) {
      const selector = `:scope > [slot="${liveSlot}"][aria-live="${urgency}"]`;
      const region = host.querySelector<HTMLElement>(selector) ?? create(urgency);
      this.#regions.set(urgency, region);
      if (!region.isConnected) host.append(region);
    }
  }

  /** Has `text` read out. The same text twice is read twice: a no-break space makes it differ. */
  announce(text: string, lang: string, urgency: Urgency = 'polite'): void {
    const region = this.#regions.get(urgency);
    if (!region) return;
    region.lang = lang;
    region.textContent = region.textContent === text ? `${text}\u00A0` : text;
  }
}

function create(urgency: Urgency): HTMLElement {
  const region = document.createElement('div');
  region.slot = liveSlot;
  region.setAttribute('role', roles[urgency]);
  region.setAttribute('aria-live', urgency);
  return region;
}
