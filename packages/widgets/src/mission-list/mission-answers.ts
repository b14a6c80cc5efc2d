import { type Client, type MissionList, TransportError } from '@coup-de-main/client';
import type { Mission, MissionQuery } from '@coup-de-main/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answers } from './list-view.ts';

/**
 * Asks for missions, one question at a time: a new one gives the one before up. When the network comes
 * back after a failure, `retry` is called.
 */
export class MissionAnswers implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #retry: () => unknown;
  #request = new AbortController();
  #current: Answers = { phase: 'waiting', busy: false, missions: [] };

  constructor(host: ReactiveControllerHost, retry: () => unknown) {
    this.#host = host;
    this.#retry = retry;
    host.addController(this);
  }

  get current(): Answers {
    return this.#current;
  }

  hostConnected(): void {
    addEventListener('online', this.#networkChanged);
    addEventListener('offline', this.#networkChanged);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#networkChanged);
    removeEventListener('offline', this.#networkChanged);
    this.#request.abort();
  }

  /** Asks for the first page of `query`; what is shown stays until the answer is there. */
  async ask(client: Client | undefined, query: MissionQuery): Promise<void> {
    await this.#run(async (signal) => {
      if (!client) throw new Error('No backend: set the attribute backend to an absolute address');
      const [found, listed] = await Promise.allSettled([
        client.discover({ signal }),
        client.listMissions(query, { signal }),
      ]);
      // Also when the list fails: the discovery document knows the phone number to call instead.
      if (found.status === 'fulfilled' && !signal.aborted) this.#show({ discovery: found.value });
      if (listed.status === 'rejected') throw listed.reason;
      return { page: listed.value, missions: readable(listed.value) };
    });
  }

  /** Asks for the page after the last one; answers how many missions it added. */
  async more(client: Client): Promise<number> {
    const { page, missions } = this.#current;
    await this.#run(async (signal) => {
      const next = page && (await client.nextMissions(page, { signal }));
      const known = new Set(missions.map(({ id }) => id));
      const fresh = next?.items.filter(({ id }) => !known.has(id)) ?? [];
      return { ...(next && { page: next }), missions: [...missions, ...fresh] };
    });
    return this.#current.missions.length - missions.length;
  }

  /**
   * Has what failed elsewhere shown like a failed request; `undefined` takes it away, unless there is
   * nothing else to show.
   */
  note(failure: unknown): void {
    const { phase } = this.#current;
    if (phase === 'filled') this.#show({ failure });
    else if (failure !== undefined) this.#show({ failure, phase: 'failed' });
  }

  async #run(request: (signal: AbortSignal) => Promise<Partial<Answers>>): Promise<void> {
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    this.#show({ busy: true });
    try {
      const news = await request(signal);
      if (!signal.aborted)
        this.#show({ ...news, phase: 'filled', busy: false, failure: undefined });
    } catch (failure) {
      if (signal.aborted) return;
      const phase = this.#current.phase === 'filled' ? 'filled' : 'failed';
      this.#show({ phase, failure, busy: false });
    }
  }

  #show(news: Partial<Answers>): void {
    this.#current = { ...this.#current, ...news };
    this.#host.requestUpdate();
  }

  readonly #networkChanged = (): void => {
    this.#host.requestUpdate();
    if (navigator.onLine && this.#current.failure !== undefined) this.#retry();
  };
}

/** The missions of a page; a page of which none can be read is a failure, not an empty list. */
function readable({ items, rejected }: MissionList): readonly Mission[] {
  if (items.length > 0 || rejected.length === 0) return items;
  throw new TransportError('content', 'No mission of the list can be read');
}
