import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxAround, EARTH_RADIUS, leastMetresPerDegree, mercator } from './geometry.ts';
import type { Position } from './geometry.ts';

/** The point at a distance and bearing on the sphere. */
function travel({ longitude, latitude }: Position, metres: number, bearing: number): Position {
  const [angle, phi] = [metres / EARTH_RADIUS, (latitude * Math.PI) / 180];
  const end = Math.asin(
    Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing),
  );
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * Math.sin(end),
  );
  return { longitude: longitude + (turn * 180) / Math.PI, latitude: (end * 180) / Math.PI };
}

const places: readonly Position[] = [
  { longitude: 4.9096, latitude: 44.9256 },
  { longitude: 55.4504, latitude: -20.8823 },
  { longitude: -61.0742, latitude: 14.6037 },
  { longitude: 2.37, latitude: 51.03 },
  { longitude: 0, latitude: 0 },
];

for (const place of places) {
  for (const radius of [0, 1000, 35_000, 100_000]) {
    test(`the box around ${place.latitude} holds its circle of ${radius} m, closely`, () => {
      const { west, south, east, north } = boxAround(place, radius);
      for (let step = 0; step < 360; step += 1) {
        const { longitude, latitude } = travel(place, radius, (step * Math.PI) / 180);
        const y = mercator(latitude);
        assert.ok(longitude >= west && longitude <= east && y >= south && y <= north);
      }
      const [outside] = [travel(place, radius * 1.01 + 10, Math.PI / 2)];
      assert.ok(outside.longitude > east);
      assert.ok(mercator(travel(place, radius * 1.01 + 10, 0).latitude) > north);
    });

    test(`a degree of the plane within ${radius} m of ${place.latitude} is never worth less`, () => {
      const scale = leastMetresPerDegree(place, radius);
      for (let step = 1; step <= 60; step += 1) {
        const distance = (radius * step) / 60;
        const there = travel(place, distance, step);
        const plane = Math.hypot(
          there.longitude - place.longitude,
          mercator(there.latitude) - mercator(place.latitude),
        );
        assert.ok(plane * scale <= distance + 1e-6);
      }
    });
  }
}

test('the poles do not break it', () => {
  assert.ok(Number.isFinite(mercator(90)));
  const box = boxAround({ longitude: 0, latitude: 90 }, 100_000);
  assert.ok(Object.values(box).every(Number.isFinite));
});
