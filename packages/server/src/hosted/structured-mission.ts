import type { Mission } from '@coup-de-main/protocol';

/**
 * A mission as schema.org describes it, for search engines: an `Event` when it has a date and a place,
 * else a `JobPosting` whose `employmentType` is `VOLUNTEER`.
 */
export function structuredMission(mission: Mission): object {
  const { title, summary, description, organization, schedule, addresses, publishedAt, updatedAt } =
    mission;
  const [address] = addresses ?? [];
  const organizer = {
    '@type': 'Organization',
    name: organization.name,
    ...(organization.url && { url: organization.url }),
  };
  const place = address && {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postalCode,
      addressLocality: address.city,
      addressCountry: 'FR',
    },
  };
  const common = { '@context': 'https://schema.org', description: description ?? summary ?? title };
  if (schedule?.startAt !== undefined && place) {
    return {
      ...common,
      '@type': 'Event',
      name: title,
      startDate: schedule.startAt,
      endDate: schedule.endAt,
      location: place,
      organizer,
      isAccessibleForFree: true,
    };
  }
  return {
    ...common,
    '@type': 'JobPosting',
    title,
    employmentType: 'VOLUNTEER',
    datePosted: publishedAt ?? updatedAt,
    validThrough: mission.expiresAt,
    hiringOrganization: organizer,
    ...(place ? { jobLocation: place } : {}),
    ...(mission.remote === 'full' && {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'FR' },
    }),
  };
}
