/**
 * SHA-256 (FIPS 180-4) in plain JavaScript, for pages without https, where `crypto.subtle` does not exist,
 * and for many short texts, where awaiting it is no faster.
 */

/**
 * The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). None is
 * nearer to the next number than a two-hundredth, so that no engine's rounding changes one.
 */
function fractions(count: number, power: number): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return Int32Array.from(primes, (prime) => {
    const root = prime ** power;
    return (root - Math.floor(root)) * 2 ** 32;
  });
}

const rounds = fractions(64, 1 / 3);
const start = fractions(8, 1 / 2);

/** Hashes many texts that begin alike. */
export interface PrefixHash {
  /** The hash of the prefix followed by `suffix`, which is ASCII: eight words, overwritten by the next call. */
  of(suffix: string): Int32Array;
}

/** What is common to all texts is hashed once, as far as it fills blocks of 64 bytes. */
export function hashesOf(prefix: Uint8Array): PrefixHash {
  const whole = prefix.length - (prefix.length % 64);
  const words = new Int32Array(64);
  const middle = Int32Array.from(start);
  for (let at = 0; at < whole; at += 64) compress(middle, prefix.subarray(at, at + 64), words);
  const rest = prefix.subarray(whole);
  const state = new Int32Array(8);
  const block = new Uint8Array(64);
  return {
    of(suffix) {
      state.set(middle);
      block.fill(0);
      block.set(rest);
      let at = rest.length;
      const next = (byte: number): void => {
        if (at === 64) {
          compress(state, block, words);
          block.fill(0);
          at = 0;
        }
        block[at] = byte;
        at += 1;
      };
      for (let index = 0; index < suffix.length; index += 1) next(suffix.charCodeAt(index));
      next(0x80);
      if (at > 56) {
        compress(state, block, words);
        block.fill(0);
      }
      writeLength(block, 8 * (prefix.length + suffix.length));
      compress(state, block, words);
      return state;
    },
  };
}

/** The length in bits, in the last four bytes: no text here has 512 MiB. */
function writeLength(block: Uint8Array, bits: number): void {
  for (let byte = 0; byte < 4; byte += 1) block[63 - byte] = bits >>> (8 * byte);
}

/** One block of 64 bytes into the state (FIPS 180-4 §6.2.2). `w` is only lent. */
function compress(state: Int32Array, block: Uint8Array, w: Int32Array): void {
  const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
  for (let t = 0; t < 16; t += 1) {
    const i = 4 * t;
    w[t] =
      (at(block, i) << 24) | (at(block, i + 1) << 16) | (at(block, i + 2) << 8) | at(block, i + 3);
  }
  for (let t = 16; t < 64; t += 1) {
    const x = at(w, t - 15);
    const y = at(w, t - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(rounds, t) + at(w, t)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
}
