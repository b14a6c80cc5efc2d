import type { Mission } from '@coup-de-main/protocol';

/**
 * A mission as schema.org describes it, for search engines: an `Event` when it has a date and a place,
 * else a `JobPosting` whose `employmentType` is `VOLUNTEER`.
 */
export function structuredMission(mission: Mission): object {
  const place = structuredPlace(mission);
  const isEvent = mission.schedule?.startAt !== undefined && place !== undefined;
  return {
    '@context': 'https://schema.org',
    description: mission.description ?? mission.summary ?? mission.title,
    ...(isEvent ? event(mission, place) : posting(mission, place)),
  };
}

function event({ title, schedule, organization }: Mission, location: object): object {
  return {
    '@type': 'Event',
    name: title,
    startDate: schedule?.startAt,
    endDate: schedule?.endAt,
    location,
    organizer: structuredOrganization(organization),
    isAccessibleForFree: true,
  };
}

function posting(mission: Mission, place: object | undefined): object {
  const { title, organization, publishedAt, updatedAt, expiresAt } = mission;
  return {
    '@type': 'JobPosting',
    title,
    employmentType: 'VOLUNTEER',
    datePosted: publishedAt ?? updatedAt,
    validThrough: expiresAt,
    hiringOrganization: structuredOrganization(organization),
    ...(place && { jobLocation: place }),
    ...(mission.remote === 'full' && {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'FR' },
    }),
  };
}

function structuredOrganization({ name, url }: Mission['organization']): object {
  return { '@type': 'Organization', name, ...(url !== undefined && { url }) };
}

function structuredPlace({ addresses }: Mission): object | undefined {
  const [address] = addresses ?? [];
  return (
    address && {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: 'FR',
      },
    }
  );
}
