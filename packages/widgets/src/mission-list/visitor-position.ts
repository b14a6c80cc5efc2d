/** Why a device gives no position, as far as its owner can be told. */
export type PositionRefusal = 'denied' | 'unavailable' | 'timeout';

/** A position for the protocol's `near`, or why there is none. */
export type VisitorPosition = { readonly near: string } | { readonly refusal: PositionRefusal };

const refusals: readonly (PositionRefusal | undefined)[] = [
  undefined,
  'denied',
  'unavailable',
  'timeout',
];

/**
 * Asks the device where it is; only ever called from a click. The answer is rounded to 0.01° (about a
 * kilometre): enough to sort by distance, too little to find somebody's door.
 */
export function visitorPosition(geolocation = navigator.geolocation): Promise<VisitorPosition> {
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(2));
        resolve({ near: near.join(',') });
      },
      ({ code }) => {
        resolve({ refusal: refusals[code] ?? 'unavailable' });
      },
      { timeout: 15_000, maximumAge: 600_000 },
    );
  });
}
