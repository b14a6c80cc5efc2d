import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { ChallengeAnswer } from './challenge.ts';
import { Consent } from './consent.ts';
import { EmailAddress, PhoneNumber } from './contact-values.ts';
import { Person } from './person.ts';
import { Line, OpenValue, plainText } from './plain-text.ts';
import { Id, Language } from './scalars.ts';

/** What somebody answers to a card of the board. */
export const ResponseInput = z.strictObject({
  cardId: Id,
  person: Person,
  adult: z.boolean(),
  message: plainText(1, 2000),
  shareContact: z.literal(true),
  lang: z.optional(Language),
  consent: Consent,
  challenge: z.optional(ChallengeAnswer),
  trap: z.optional(z.string()),
});

/** How somebody is reached, once both have agreed. */
export const SharedContact = z.object({
  name: Line,
  email: z.optional(EmailAddress),
  phone: z.optional(PhoneNumber),
});

/** A response as whoever wrote the card sees it: by the token of the card's submission. */
export const ReceivedResponse = z.object({
  id: Id,
  status: OpenValue,
  message: plainText(0, 2000),
  receivedAt: Instant,
  actions: z.array(OpenValue),
  contact: z.optional(SharedContact),
});
