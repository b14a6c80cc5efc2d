import { LiveRegions, liveSlot } from '../shared/live-regions.ts';

/**
 * The voice of an element that may stand inside another of ours: its light DOM is then in a shadow root as
 * well, where regions are not reliable, and it speaks through the outer one.
 */
export class InnerVoice extends LiveRegions {
  override connect(host: HTMLElement): void {
    const root = host.getRootNode();
    const inOurs = root instanceof ShadowRoot && root.querySelector(`slot[name="${liveSlot}"]`);
    super.connect(inOurs && root.host instanceof HTMLElement ? root.host : host);
  }
}
