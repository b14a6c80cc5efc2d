import { hash, randomBytes } from 'node:crypto';
import { normalizeIP } from '@fastify/rate-limit';

/**
 * Names for people that nobody can turn back, and that mean nothing once the process has ended: what is
 * counted is counted under these, never under an address.
 */
export interface PassingHash {
  /**
   * The name of a network address: one IPv4 address, or one IPv6 /64, which is what one home gets. The
   * second, of an IPv6 address only, is that of its /48: whoever rents a server gets one of those for the asking.
   */
  address(ip: string): readonly [home: string, network?: string];
  /** The name of an e-mail address, however its letters are written. */
  mailbox(email: string): string;
}

/** With a new secret, that no file and no other process has. */
export function createPassingHash(): PassingHash {
  const secret = randomBytes(32).toString('base64url');
  const nameOf = (kind: string, value: string) =>
    hash('sha256', `${secret} ${kind} ${value}`, 'base64url');
  return {
    address(ip) {
      const home = normalizeIP(ip);
      if (!home.includes(':')) return [nameOf('ip', home)];
      return [nameOf('ip', home), nameOf('net', normalizeIP(ip, 48))];
    },
    mailbox: (email) => nameOf('mail', email.trim().toLowerCase()),
  };
}
