import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';

/**
 * Turkish, the phone line. Hours and days stand after a colon: a case ending would have to follow the
 * vowels of the number as it is spoken.
 */
export const hotline: Words<typeof french> = {
  title: 'Yardıma mı ihtiyacınız var? Bizi arayın',
  call: (number) => `Ara: ${number}`,
  tariffs: {
    free: 'Hizmet ve arama ücretsiz',
    'free-service': 'Hizmet ücretsiz, aramayı siz ödersiniz',
    standard: 'Normal arama ücreti',
    paid: 'Bu arama normal bir aramadan pahalıdır',
  },
  clock: (hours, minutes) =>
    `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  span: (opens, closes) => `${opens}–${closes}`,
  tomorrow: 'yarın',
  onDate: (date) => date,
  always: 'Şu an açık, gece gündüz',
  openUntil: (clock) => `Şu an açık, kapanış: ${clock}`,
  openUntilDay: (day, clock) => `Şu an açık, kapanış: ${day}, ${clock}`,
  closed: 'Kapalı',
  opensAt: (clock) => `Kapalı, açılış: ${clock}`,
  opensOn: (day, clock) => `Kapalı, açılış: ${day}, ${clock}`,
  hours: 'Çalışma saatleri',
  days: (first, last) => `${first} – ${last}`,
  closedThatDay: 'kapalı',
  publicHoliday: 'resmî tatil',
  languages: (names) => `Yanıt verdiğimiz diller: ${names}.`,
  loading: 'Telefon numarası yükleniyor…',
  unreachable: 'Telefon numarası yüklenemedi.',
  none: 'Şu an için bir telefon numarası yok.',
  retry: 'Yeniden dene',
};
