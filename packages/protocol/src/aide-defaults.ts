/** Metres around a place in which a helper helps, when none were given. */
export const defaultHelpRadius = 10_000;

/** How many requests a week a helper takes on, when the helper did not say. */
export const defaultWeeklyCapacity = 1;
