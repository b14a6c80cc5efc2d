import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';
import { accusative, genitive } from './uk-grammar.ts';

/** "о 9:00", but "об 11:00", before a vowel. */
const at = (clock: string): string => `${clock.startsWith('11') ? 'об' : 'о'} ${clock}`;
const onDay = (day: string): string => (day === 'завтра' ? day : `у ${accusative(day)}`);
const byDay = (day: string): string => (day === 'завтра' ? day : genitive(day));

/** Ukrainian, the phone line. */
export const hotline: Words<typeof french> = {
  title: 'Потрібна допомога? Зателефонуйте нам',
  call: (number) => `Зателефонувати: ${number}`,
  tariffs: {
    free: 'Послуга і дзвінок безкоштовні',
    'free-service': 'Послуга безкоштовна, ви платите за дзвінок',
    standard: 'Ціна звичайного дзвінка',
    paid: 'Цей дзвінок дорожчий за звичайний',
  },
  clock: (hours, minutes) => `${String(hours)}:${String(minutes).padStart(2, '0')}`,
  span: (opens, closes) => `з ${opens} до ${closes}`,
  tomorrow: 'завтра',
  onDate: (date) => date,
  always: 'Зараз відкрито, вдень і вночі',
  openUntil: (clock) => `Зараз відкрито, до ${clock}`,
  openUntilDay: (day, clock) => `Зараз відкрито, до ${byDay(day)}, ${clock}`,
  closed: 'Закрито',
  opensAt: (clock) => `Закрито, відкриється ${at(clock)}`,
  opensOn: (day, clock) => `Закрито, відкриється ${onDay(day)} ${at(clock)}`,
  hours: 'Години роботи',
  days: (first, last) => `${first} – ${last}`,
  closedThatDay: 'закрито',
  publicHoliday: 'святковий день',
  languages: (names) => `Мови, якими ми відповідаємо: ${names}.`,
  loading: 'Завантажуємо номер телефону…',
  unreachable: 'Не вдалося завантажити номер телефону.',
  none: 'Наразі номера телефону немає.',
  retry: 'Спробувати ще раз',
};
