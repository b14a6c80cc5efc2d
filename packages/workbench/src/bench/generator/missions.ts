import type { Mission, MissionOrganization } from '@coup-de-main/protocol';
import { commitments } from '@coup-de-main/protocol';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { associations, kinds, moments, sentences } from './words.ts';

/** A commune that missions may be in. */
export interface Town {
  readonly inseeCode: string;
  readonly name: string;
  readonly postcode: string;
  readonly departmentCode: string;
  readonly population: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** What decides the missions: the same options give the same missions. */
export interface GeneratorOptions {
  readonly seed: number;
  readonly count: number;
  /** Where they are: in each as often as its population says. */
  readonly towns: readonly [Town, ...Town[]];
  /** Dates lie around it. */
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/** Organisations that a thousand missions share. */
const ORGANIZATIONS_PER_THOUSAND = 40;

/** The organisations of `generateMissions` with the same options. */
export function generateOrganizations({
  seed,
  count,
  towns,
}: GeneratorOptions): MissionOrganization[] {
  const random = createRandom(seed ^ 0x0a55_0c1a);
  const wanted = Math.max(Math.ceil((count / 1000) * ORGANIZATIONS_PER_THOUSAND), 4);
  return Array.from({ length: wanted }, (_, index) => ({
    id: `org-${index}`,
    name: `${random.pick(associations)} de ${random.pick(towns).name}`,
  }));
}

/** Published missions, realistic in the spread of their places, dates and words; made one by one. */
export function* generateMissions(options: GeneratorOptions): Generator<Mission> {
  const { seed, count, now } = options;
  const random = createRandom(seed);
  const organizations = generateOrganizations(options);
  const pickTown = townPicker(options.towns, random);
  for (let index = 0; index < count; index += 1) {
    const kind = random.pick(kinds);
    const town = pickTown();
    const object = random.pick(kind.objects);
    const moment = random.pick(moments);
    const places = 1 + random.below(12);
    const organization = organizations[random.below(organizations.length)];
    if (organization === undefined) return;
    const publishedAt = new Date(now.getTime() - random.below(400 * DAY_MS)).toISOString();
    const remote = random.chance(0.04) ? 'full' : random.chance(0.1) ? 'possible' : 'no';
    yield {
      type: 'mission',
      id: `m-${index}`,
      title: `${random.pick(kind.verbs)} ${object} ${moment}`,
      organization,
      apply: { mode: 'protocol' },
      publishedAt,
      updatedAt: publishedAt,
      category: kind.category,
      domains: [...new Set([random.pick(kind.domains), random.pick(kind.domains)])],
      summary: `${random.pick(sentences)} ${town.name}, ${moment}.`,
      description: Array.from({ length: 3 + random.below(5) }, () => random.pick(sentences)).join(
        ' ',
      ),
      remote,
      beneficiaries: [random.pick(kind.beneficiaries)],
      accessibility: random.chance(0.3) ? ['public-transport'] : [],
      addresses: remote === 'full' ? [] : [addressIn(town, random)],
      schedule: { commitment: random.pick(commitments), ...datesAround(now, random) },
      places: { count: places, left: random.below(places + 1) },
      urgent: random.chance(0.05),
      openToMinors: random.chance(0.2),
    };
  }
}

/** Picks towns by population. */
function townPicker(towns: GeneratorOptions['towns'], random: Random): () => Town {
  let sum = 0;
  const bounds = towns.map(({ population }) => (sum += Math.max(population, 1)));
  return () => {
    const point = random.next() * sum;
    let [low, high] = [0, bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return towns[low] ?? towns[0];
  };
}

/** A third is known by its commune only, the others stand within some two kilometres. */
function addressIn(town: Town, random: Random): NonNullable<Mission['addresses']>[number] {
  const isCommune = random.chance(0.33);
  const aside = () => (isCommune ? 0 : (random.next() - 0.5) * 0.04);
  return {
    postalCode: town.postcode,
    city: town.name,
    inseeCode: town.inseeCode,
    departmentCode: town.departmentCode,
    location: {
      type: 'Point',
      coordinates: [round(town.longitude + aside()), round(town.latitude + aside())],
    },
    precision: isCommune ? 'commune' : 'street',
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** A third has no date, a third begins and goes on, a third is on one day; some are over. */
function datesAround(
  now: Date,
  random: Random,
): Pick<NonNullable<Mission['schedule']>, 'startAt' | 'endAt'> {
  const kind = random.below(3);
  const start = now.getTime() + (random.below(200) - (kind === 1 ? 100 : 5)) * DAY_MS;
  const startAt = new Date(start).toISOString();
  if (kind === 0) return {};
  if (kind === 1) return { startAt };
  return { startAt, endAt: new Date(start + 3 * 3_600_000).toISOString() };
}
