/** A card of a list whose code has come: not one of those that are drawn before. */
export const listCard = 'mission-list .root:not([data-first]) li.card';
