import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headers, instead, json, sent, status, type Change, type Fault } from './fault.ts';

const toAll = /^POST webhooks$/;
const toOne = /^POST webhooks\//;
const listed = /^GET webhooks$/;

/** What is delivered, on its way to a receiver. */
interface OnItsWay {
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** Deliveries go through somebody who changes them: a backend that delivers wrongly. */
function delivering(edit: (delivery: OnItsWay) => void): Change {
  return async (asked, real) => {
    const { url } = JSON.parse(sent(asked)) as { url: string };
    const between = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const { 'content-length': _length, ...own } = request.headers;
        const delivery = { method: 'POST', headers: own as Record<string, string>, body };
        edit(delivery);
        void fetch(url, delivery).then((answer) => response.writeHead(answer.status).end());
      });
    });
    await new Promise<void>((resolve) => {
      between.listen(0, '127.0.0.1', resolve);
    });
    between.unref();
    const { port } = between.address() as AddressInfo;
    const through = {
      ...asked.init,
      body: JSON.stringify({ url: `http://127.0.0.1:${String(port)}/` }),
    };
    return real({ url: asked.url, init: through });
  };
}

/** What a backend can get wrong of class webhooks. */
export const webhookFaults: readonly Fault[] = [
  {
    name: 'opens to everybody',
    kills: ['webhooks/operator-only'],
    on: listed,
    change: instead(200, { items: [] }),
  },
  {
    name: 'does not say whose token',
    kills: ['webhooks/operator-only'],
    on: listed,
    change: headers({ 'www-authenticate': null }),
  },
  {
    name: 'subscribes with 200',
    kills: ['webhooks/subscribe'],
    on: toAll,
    change: status(200),
  },
  {
    name: 'a secret that can be guessed',
    kills: ['webhooks/subscribe'],
    on: toAll,
    change: json((body) => {
      body.secret = 'whsec_c2VjcmV0';
    }),
  },
  {
    name: 'lists secrets',
    kills: ['webhooks/subscribe'],
    on: listed,
    change: json((body) => {
      for (const item of body.items ?? []) item.secret = 'whsec_x';
    }),
  },
  {
    name: 'keeps who left',
    kills: ['webhooks/subscribe'],
    on: /^DELETE webhooks/,
    change: async () => new Response(null, { status: 204 }),
  },
  {
    name: 'takes private addresses',
    kills: ['webhooks/public-addresses'],
    on: toAll,
    change: async (asked, real) => {
      const body = sent(asked).replace('169.254.169.254', 'agenda.example');
      return real({ url: asked.url, init: { ...asked.init, body } });
    },
  },
  {
    name: 'the secret stays',
    kills: ['webhooks/rotate', 'webhooks/delivery'],
    on: toOne,
    change: json((body) => {
      delete body.secret;
    }),
  },
  {
    name: 'signs another body',
    kills: ['webhooks/delivery'],
    on: toAll,
    change: delivering((delivery) => {
      delivery.body = delivery.body.replace('{', '{ ');
    }),
  },
  {
    name: 'signs with the new secret alone',
    kills: ['webhooks/delivery'],
    on: toAll,
    change: delivering(({ headers: own }) => {
      own['webhook-signature'] = own['webhook-signature']?.split(' ')[0] ?? '';
    }),
  },
  {
    name: 'a moment long ago',
    kills: ['webhooks/delivery'],
    on: toAll,
    change: delivering(({ headers: own }) => {
      own['webhook-timestamp'] = '1600000000';
    }),
  },
  {
    name: 'does not mind 410',
    kills: ['webhooks/gone'],
    on: listed,
    change: json((body) => {
      for (const item of body.items ?? []) item.status = 'active';
    }),
  },
];
