import type { MailWords } from './mail-words.ts';

const FOLLOW = 'Follow, change or withdraw it';

/** How to reach who has but a phone. */
const CALL =
  'We have no sure e-mail address for them: please call them. To be careful, this message says nothing about them: look for them by the reference.';

/** What each mail says, in English. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `To do: confirm ${what}`,
    body: [
      `We are keeping ${what}, but it has not been sent on yet: first we need to know that this address is really yours.`,
      'Open the page below and press “Confirm”. Until then nobody reads it and nothing is passed on.',
    ],
    link: 'Open the page to confirm',
    after: [
      ...(until === undefined ? [] : [`Without confirmation by ${until}, we erase everything.`]),
      'This was not you? Do nothing: nothing will be passed on.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'To do: confirm your address',
    body: [
      `You gave another address for ${what}. We need to know that it is really yours.`,
      'Open the page below and press “Confirm”. Until then we write nothing else to this address.',
    ],
    link: 'Open the page to confirm',
    after: ['This was not you? Do nothing: this address will not be used.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `Received: ${what}`,
    body: [
      `${service} received ${what} on ${received}. This message is your receipt.`,
      ...next,
      ...(until === undefined ? [] : [`If we do not hear from you, it ends on ${until}.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what, received }) => ({
    subject: `Your link to follow ${what}`,
    body: [
      `You asked us for a new link. Here is the one for ${what}, received on ${received}.`,
      'The page shows how things stand. You can also change it, withdraw it and erase everything.',
    ],
    link: FOLLOW,
    after: ['You did not ask for anything? Do nothing: nothing changes.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Waiting list: ${what}`,
    body: [
      `Thank you for ${what}. All places are taken: you are on the waiting list.`,
      'If a place becomes free, we write to you at once. You will then have two days to say yes or no.',
      'You are no longer waiting? Leave your turn to somebody else with the link below.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ mission, begins, until }) => ({
    subject: 'To do: a place is free for you',
    body: [
      `Good news: a place has become free${mission === undefined ? '' : ` for “${mission}”`}, and it is kept for you.`,
      ...(begins === undefined ? [] : [`The mission begins on ${begins}.`]),
      `Tell us whether you take it${until === undefined ? '' : ` by ${until}`}. After that it goes to the next person.`,
      'You no longer can? Tell us too: somebody is waiting.',
    ],
    link: 'Take or leave the place',
  }),
  'place-offer-expired': ({ what }) => ({
    subject: 'The place went to somebody else',
    body: [
      'A place was kept for you. We had no answer in time, so it went to the next person.',
      `No harm done: the page of ${what} says what you can still do, and other missions need you.`,
    ],
    link: 'See how things stand',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject: type === 'offer' ? 'Can you still help?' : 'Is this still needed?',
    body: [
      `Soon ${what} comes to its end${until === undefined ? '' : `: on ${until}`}.`,
      'If it is still useful, one press is enough to go on. If not, do nothing, or tell us that it is settled.',
    ],
    link: 'Go on or stop',
  }),
  expired: ({ what }) => ({
    subject: `It has ended: ${what}`,
    body: [
      `Its time is over: nobody works on ${what} any more.`,
      'It is still useful? Start again whenever you like, or call us.',
      'With the link below you can read or erase everything. Otherwise we erase everything later.',
    ],
    link: 'Read or erase it',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'It is tomorrow: your mission',
    body: [
      `People count on you${mission === undefined ? '' : ` for “${mission}”`}${begins === undefined ? '' : `, on ${begins}`}. Thank you!`,
      'Something has come up? Tell us with the link below: somebody else can take the place.',
    ],
    link: 'See my answer or withdraw',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'The mission is cancelled',
    body: [
      `The mission${mission === undefined ? '' : ` “${mission}”`} is cancelled. Please do not go there.`,
      ...(begins === undefined ? [] : [`It was to begin on ${begins}.`]),
      'Thank you for wanting to help. Other missions need you. A question? Call us.',
    ],
    link: 'See my answer or erase everything',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: 'How did it go?',
    body:
      type === 'request'
        ? [
            'Somebody was going to help you. Did you get the help?',
            'Answer yes or no on the page below. If it is no, we go on looking.',
          ]
        : [`We would like to know what came of ${what}.`, 'Tell us on the page below, or call us.'],
    link: 'Say how it went',
  }),
  farewell: ({ what, service }) => ({
    subject: 'Withdrawn, and everything is erased',
    body: [
      `As you asked, we have withdrawn ${what}. ${service} has erased everything you wrote; this address too, as soon as this message has left.`,
      'The links you received before no longer open. There is nothing else to do.',
      'You can come back whenever you like. Take care.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `To handle: ${kind}`,
    body: [
      `On ${received} the service received ${kind}. Somebody is waiting for an answer.`,
      'To be careful, this message says nothing about the person. Look for them by the reference.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'To check: something is waiting',
    body: [
      `Something arrived in an unusual way and waits for you to look at it. The oldest is ${kind}, received on ${received}.`,
      'Nothing is passed on before. To be careful, this message says nothing about the person: look for them by the reference, with the server’s “to-check” command.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'To call: a place is kept',
    body: [
      `A place has become free${mission === undefined ? '' : ` for “${mission}”`}. It is kept for somebody on the waiting list.`,
      ...(until === undefined
        ? []
        : [`Their answer is needed by ${until}. After that the place goes to the next person.`]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'To call: is it still needed?',
    body: [
      `You received ${kind}, on ${received}. Ask the person whether it is still needed.`,
      ...(until === undefined ? [] : [`Without an answer it ends on ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'To call: the mission is cancelled',
    body: [
      `Somebody had answered a mission${mission === undefined ? '' : `, “${mission}”`}, which is cancelled. They do not know yet.`,
      CALL,
    ],
  }),
};
