/**
 * Which letters occur in a key, one bit each (bit 0: `a`), bit 26 for any digit. Two keys within `n` typing
 * errors of each other differ by at most `n` letters on either side, whatever their order: an integer test
 * that spares counting the errors of almost every name.
 */
export function letterMask(key: string): number {
  let mask = 0;
  for (const letter of key) {
    if (letter >= 'a' && letter <= 'z') mask |= 1 << (letter.charCodeAt(0) - 97);
    else if (letter >= '0' && letter <= '9') mask |= 1 << 26;
  }
  return mask;
}
