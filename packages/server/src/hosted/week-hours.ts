import type { OpeningHours } from '@coup-de-main/protocol';
import { weekdays } from '@coup-de-main/protocol';
import type { HostedLanguage } from './hosted-ports.ts';

const words = {
  fr: {
    range: (first: string, last: string) => `du ${first} au ${last}`,
    line: (days: string, hours: string) => `${days}\u00A0: ${hours}`,
    clock: (hours: number, minutes: string) =>
      `${String(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`,
  },
  en: {
    range: (first: string, last: string) => `${first} to ${last}`,
    line: (days: string, hours: string) => `${days}: ${hours}`,
    clock: (hours: number, minutes: string) => `${String(hours)}:${minutes}`,
  },
} satisfies Record<HostedLanguage, unknown>;

/**
 * The week of a phone line: days that follow each other with the same hours are one line, days on which
 * nobody answers are left out. `Du lundi au vendredi : 9 h – 12 h 30, 14 h – 18 h`.
 *
 * @param names of the days, by their value in the protocol
 */
export function weekLines(
  hours: readonly OpeningHours[],
  language: HostedLanguage,
  names: Readonly<Record<string, string>>,
): string[] {
  const runs: { first: string; last: string; count: number; hours: string; ends: number }[] = [];
  for (const [index, day] of weekdays.entries()) {
    const text = hoursOn(hours, day, language);
    const run = runs.at(-1);
    const name = names[day] ?? day;
    if (run?.ends === index - 1 && run.hours === text) {
      Object.assign(run, { last: name, ends: index, count: run.count + 1 });
    } else if (text) runs.push({ first: name, last: name, count: 1, hours: text, ends: index });
  }
  const { line, range } = words[language];
  return runs.map(({ first, last, count, hours: text }) =>
    line(capital(count === 1 ? first : range(first, last)), text),
  );
}

function hoursOn(hours: readonly OpeningHours[], day: string, language: HostedLanguage): string {
  const clock = (time: string): string => {
    const [hour = '', minutes = ''] = time.split(':');
    return words[language].clock(Number(hour), minutes);
  };
  return hours
    .filter(({ days }) => days.some((one) => one === day))
    .toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
    .map(({ opens, closes }) => `${clock(opens)}\u00A0– ${clock(closes)}`)
    .join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
