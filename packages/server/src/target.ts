import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** An address that a name stands for at a moment. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Which addresses this server may ask or tell, and how names are looked up. */
export interface TargetPolicy {
  /** For trials: also this machine, and there also without TLS. */
  readonly loopback: boolean;
  /** All addresses of a name. Default: the resolver of the machine. */
  readonly resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>;
}

/** Nobody is asked or told anything there. */
export class TargetRefusal extends Error {
  override readonly name = 'TargetRefusal';
}

/** Longest address, in characters. */
const LONGEST_URL = 2048;

/** Names of this machine and of the network it is in, whatever a resolver makes of them. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion)$/;

/**
 * Reads an address that somebody gave, and refuses what can be refused without asking anybody.
 *
 * @throws TargetRefusal
 */
export function readTarget(text: string, { loopback }: TargetPolicy): URL {
  if (text.length > LONGEST_URL || !URL.canParse(text)) throw new TargetRefusal();
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new TargetRefusal();
  const host = hostOf(url);
  if (isIP(host) === 0) judgeName(host.replace(/\.+$/, ''), url, loopback);
  else judgeAddress(host, url, loopback);
  return url;
}

function judgeName(name: string, { protocol }: URL, loopback: boolean): void {
  const isOwn = loopback && name === 'localhost';
  const isLocal = LOCAL_NAME.test(name) || !name.includes('.');
  if (isOwn || (protocol === 'https:' && !isLocal)) return;
  throw new TargetRefusal();
}

/**
 * Where a delivery may go now: every address of the host is looked at, and one that is not public refuses all.
 * Connect to one of these, never to the name: it may lead elsewhere when asked again.
 *
 * @throws TargetRefusal; what the resolver throws for a name that there is not.
 */
export async function resolveTarget(
  url: URL,
  { loopback, resolve = resolveByMachine }: TargetPolicy,
): Promise<readonly ResolvedAddress[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  if (addresses.length === 0) throw new TargetRefusal();
  for (const { address } of addresses) judgeAddress(address, url, loopback);
  return addresses;
}

function judgeAddress(address: string, { protocol }: URL, loopback: boolean): void {
  const isOwn = loopback && isLoopbackAddress(address);
  if (isOwn || (protocol === 'https:' && isPublicAddress(address))) return;
  throw new TargetRefusal();
}

/** `[::1]` without its brackets. The standard has already unfolded `0x7f.1` and `2130706433`. */
function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function resolveByMachine(hostname: string): Promise<readonly ResolvedAddress[]> {
  return lookup(hostname, { all: true });
}
