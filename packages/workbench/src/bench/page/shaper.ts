import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Lane, type LinkProfile } from './link.ts';

/** A SOCKS5 proxy that makes every connection through it as slow as `profile` says. */
export interface Shaper {
  readonly port: number;
  close(): Promise<void>;
}

/** Where a host name of the benchmark really is; other names are looked up as usual. */
export type Resolve = (host: string, port: number) => { host: string; port: number };

/** Starts the shaper on a free port. Each connection pays a round trip for its TCP handshake. */
export async function startShaper(profile: LinkProfile, resolve: Resolve): Promise<Shaper> {
  const lanes = {
    up: new Lane(profile.up, profile.roundTrip),
    down: new Lane(profile.down, profile.roundTrip),
  };
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => client.destroy());
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request) => {
        openTunnel(client, resolve(...readTarget(request)), {
          ...lanes,
          roundTrip: profile.roundTrip,
        });
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, close: () => closeAll(server, sockets) };
}

/** Host and port of a SOCKS5 CONNECT request (RFC 1928), by name or IPv4. */
function readTarget(request: Buffer): [string, number] {
  if (request[3] === 1) return [request.subarray(4, 8).join('.'), request.readUInt16BE(8)];
  const length = request[4] ?? 0;
  return [request.toString('latin1', 5, 5 + length), request.readUInt16BE(5 + length)];
}

/** Both directions of the link, and the round trip that a new connection pays. */
interface Line {
  readonly up: Lane;
  readonly down: Lane;
  readonly roundTrip: number;
}

function openTunnel(client: Socket, target: { host: string; port: number }, line: Line): void {
  const remote = connect({ ...target, noDelay: true });
  remote.on('error', () => client.destroy());
  client.on('close', () => remote.destroy());
  remote.on('connect', () => {
    setTimeout(() => {
      client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      carry(client, remote, line.up.connection());
      carry(remote, client, line.down.connection());
    }, line.roundTrip);
  });
}

/**
 * Packets leave one by one, each at the moment the lane delivers it; the end of the stream after them. Each
 * timer takes the head of the queue: timers of nearly the same moment may fire in any order.
 */
function carry(from: Socket, to: Socket, deliver: (bytes: number, now: number) => number): void {
  const queue: (() => void)[] = [];
  const later = (time: number, action: () => void): void => {
    queue.push(action);
    setTimeout(() => queue.shift()?.(), Math.max(0, time - performance.now()));
  };
  let last = 0;
  from.on('data', (data) => {
    for (let offset = 0; offset < data.length; offset += 1460) {
      const packet = data.subarray(offset, offset + 1460);
      last = deliver(packet.length, performance.now());
      later(last, () => to.write(packet));
    }
  });
  from.on('end', () => {
    later(last, () => to.end());
  });
}

function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((done) => server.close(() => done()));
}
