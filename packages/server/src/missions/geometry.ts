/** A place on the ground, in degrees, WGS 84. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** Two corners on the Mercator plane, in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Mean radius of the Earth in metres (IUGG). */
export const EARTH_RADIUS = 6_371_008.8;

/** Beyond it Mercator tears; no mission is there. */
const HIGHEST_LATITUDE = 89;

const RADIANS = Math.PI / 180;

/** The ordinate of a latitude on the Mercator plane, as the column `pos` has it. */
export function mercator(latitude: number): number {
  const bounded = Math.min(Math.max(latitude, -HIGHEST_LATITUDE), HIGHEST_LATITUDE);
  return Math.asinh(Math.tan(bounded * RADIANS)) / RADIANS;
}

/**
 * A box that holds every position within `radius` metres; larger than the circle, never smaller. It does
 * not cross the antimeridian: near it, the other side is left out.
 */
export function boxAround({ longitude, latitude }: Position, radius: number): Box {
  // A hair more than exact, against rounding.
  const angle = (radius * 1.000_001 + 0.01) / EARTH_RADIUS;
  const [low, high] = [latitude - angle / RADIANS, latitude + angle / RADIANS];
  // The circle is widest where its tangents are meridians, not at the height of its centre.
  const widest = Math.sin(angle) / Math.cos(latitude * RADIANS);
  const aside = widest < 1 ? Math.asin(widest) / RADIANS : 180;
  return {
    west: longitude - aside,
    south: mercator(low),
    east: longitude + aside,
    north: mercator(high),
  };
}

/**
 * Metres on the ground that one degree of the Mercator plane is worth, at least, between a position and
 * anything within `radius` of it.
 */
export function leastMetresPerDegree({ latitude }: Position, radius: number): number {
  const highest = Math.min(Math.abs(latitude) + radius / EARTH_RADIUS / RADIANS, 90);
  return EARTH_RADIUS * RADIANS * Math.cos(highest * RADIANS);
}
