import type { Bench } from '../../bench.ts';
import { notApplicable, Skipped } from '../../bench.ts';
import type { Exchange } from '../../http/exchange.ts';
import { member } from '../../http/exchange.ts';
import { endpointUrl, resolveItem } from '../../probe/resolve.ts';
import { startReceiver, type Receiver } from '../../receive/receiver.ts';
import { say } from '../../text.ts';

/** A request to the subscriptions. */
export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Of one subscription; absent: to all of them. */
  readonly id?: string;
  readonly body?: unknown;
  /** Instead of the operator's; `null`: none. */
  readonly token?: string | null;
}

/** The operator's token. Ends the check where the run was given none. */
export function operatorToken({ operatorToken: token }: Pick<Bench, 'operatorToken'>): string {
  if (token !== undefined) return token;
  throw new Skipped(
    'needs-token',
    say(
      'Il faut la clé de l’exploitant, dans la variable COUP_DE_MAIN_TOKEN.',
      'It needs the operator’s token, in the variable COUP_DE_MAIN_TOKEN.',
    ),
  );
}

/** Asks the subscriptions. */
export function askWebhooks(
  bench: Bench,
  { method = 'GET', id, body, token }: Ask,
): Promise<Exchange> {
  const { facts, http } = bench;
  const { webhooks } = facts.discovery?.endpoints ?? {};
  const url =
    id === undefined
      ? endpointUrl(facts, 'webhooks')
      : resolveItem(webhooks?.item, id, facts.discoveryExchange.url);
  const given = token === undefined ? operatorToken(bench) : token;
  return http.ask(url ?? '', {
    method,
    headers: {
      ...(given !== null && { authorization: `Bearer ${given}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** A subscription of the run. */
export interface Subscription {
  readonly id: string;
  readonly secret: string;
  readonly exchange: Exchange;
}

/** Subscribes, does something with it, and ends the subscription whatever happens. */
export async function subscribed(
  bench: Bench,
  url: string,
  run: (subscription: Subscription) => Promise<void>,
): Promise<void> {
  const exchange = await askWebhooks(bench, { method: 'POST', body: { url } });
  const [id, secret] = [member(exchange.json, 'id'), member(exchange.json, 'secret')].map((one) =>
    typeof one === 'string' ? one : '',
  ) as [string, string];
  try {
    await run({ id, secret, exchange });
  } finally {
    if (id !== '') await askWebhooks(bench, { method: 'DELETE', id });
  }
}

/**
 * Subscribes a receiver on this machine. Ends the check where the backend does not deliver to it, as it should not
 * unless it was told to.
 */
export async function receiving(
  bench: Bench,
  run: (subscription: Subscription, receiver: Receiver) => Promise<void>,
): Promise<void> {
  operatorToken(bench);
  const receiver = await startReceiver();
  try {
    await subscribed(bench, receiver.url, async (subscription) => {
      if (subscription.exchange.status === 422) {
        notApplicable(
          say(
            'Ce service n’envoie rien à cette machine : rien ne peut être reçu.',
            'This backend delivers nothing to this machine: nothing can be received.',
          ),
        );
      }
      await run(subscription, receiver);
    });
  } finally {
    await receiver.close();
  }
}
