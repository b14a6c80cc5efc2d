import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { publicGet } from '../public-get.ts';
import { RequestProblem } from '../request-problem.ts';
import type { PlaceRepository } from './place-repository.ts';

/** Registers `GET /v1/places` and `GET /v1/places/{inseeCode}`. */
export function registerPlaceRoutes(app: FastifyInstance, places: PlaceRepository): void {
  publicGet(app, operations.searchPlaces, async ({ query }) => ({
    items: [...(await places.search(query))],
  }));
  publicGet(app, operations.getPlace, async ({ id }) => {
    const place = await places.get(id);
    if (place === undefined) throw new RequestProblem('not-found');
    return place;
  });
}
