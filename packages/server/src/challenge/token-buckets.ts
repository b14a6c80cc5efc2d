/** How much at once, and how much in the long run. */
export interface Allowance {
  /** What may be taken at once by somebody who was quiet for long. */
  readonly burst: number;
  /** What comes back in a minute; may be a fraction. */
  readonly perMinute: number;
}

/** Counts per key, in this process only. */
export interface TokenBuckets {
  /** Takes one, or says how many seconds it is until there is one again. */
  take(key: string, now: Date): { readonly left: true } | { readonly waitSeconds: number };
}

interface Bucket {
  readonly level: number;
  readonly at: number;
}

/**
 * Token buckets by key. They never hold more than `size` keys: the one that was used longest ago goes first,
 * and a full bucket is worth as much as none.
 */
export function createTokenBuckets(allowance: Allowance, size = 50_000): TokenBuckets {
  const { burst, perMinute } = allowance;
  const buckets = new Map<string, Bucket>();

  const levelOf = (key: string, at: number): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return burst;
    // A clock that was set back gives nothing and takes nothing.
    const minutes = Math.max(0, at - bucket.at) / 60_000;
    return Math.min(burst, bucket.level + minutes * perMinute);
  };

  return {
    take(key, now) {
      const at = now.getTime();
      const level = levelOf(key, at);
      const taken = level >= 1;
      // Written again, so that the map's first key is the one used longest ago.
      buckets.delete(key);
      buckets.set(key, { level: taken ? level - 1 : level, at });
      if (buckets.size > size) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      return taken
        ? { left: true }
        : { waitSeconds: Math.max(1, Math.ceil(((1 - level) / perMinute) * 60)) };
    },
  };
}
