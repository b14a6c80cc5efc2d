import type { Mission, MissionPage } from '@coup-de-main/protocol';

/** A feature of RFC 7946; its geometry is null when nobody knows where it is. */
interface MissionFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] } | null;
  /** The mission as the protocol has it, without what the feature says already. */
  readonly properties: Omit<Mission, 'type' | 'id'>;
}

/** A page of missions as a FeatureCollection. `next`, a member of ours, leads on as in the list. */
export interface MissionFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly MissionFeature[];
  readonly next?: string;
}

/** Puts a page of missions on a map (RFC 7946). What is done from home has no geometry. */
export function missionGeoJson({ items, next }: MissionPage): MissionFeatures {
  return {
    type: 'FeatureCollection',
    features: items.map(featureOf),
    ...(next !== undefined && { next: next.replace(/^missions(?=\?)/, 'missions.geojson') }),
  };
}

function featureOf({ type: _type, id, ...properties }: Mission): MissionFeature {
  const isPlaced = properties.remote !== 'full';
  const location = isPlaced ? properties.addresses?.[0]?.location : undefined;
  return { type: 'Feature', id, geometry: location ?? null, properties };
}
