import type { MailFacts } from './mail-facts.ts';
import type { MailWords, Told } from './mail-words.ts';

/** Line ends and whatever else could begin a header or turn the direction of what follows. */
const UNPRINTED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** What a mail tells, in words: dates where the service is, texts of others on one line. */
export function tell(words: MailWords, { service, matter }: MailFacts): Told {
  const moment = (date: Date) => writtenMoment(date, words, service.timeZone);
  const { type, mission, until, next, answerBy } = matter;
  const title = mission && oneLine(mission.title);
  return {
    type,
    what: words.what[type](title),
    kind: words.kind[type],
    service: oneLine(service.name),
    reference: oneLine(matter.reference),
    received: moment(matter.receivedAt),
    ...(title !== undefined && { mission: title }),
    ...(mission?.startAt && { begins: moment(mission.startAt) }),
    ...(until && { until: moment(until) }),
    next: [
      ...(next === undefined ? [] : [words.next[next]]),
      ...(answerBy === undefined ? [] : [words.answerBy(moment(answerBy))]),
    ],
  };
}

/** The same text without line ends, control characters and changes of direction. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTED, ' ').trim();
}

function writtenMoment(date: Date, { tag }: MailWords, timeZone: string): string {
  // Digits as on phones and clocks here, also in Arabic.
  const locale = `${tag}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(date);
}
