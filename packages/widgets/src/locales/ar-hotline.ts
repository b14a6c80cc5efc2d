import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';

/** Arabic, the phone line. */
export const hotline: Words<typeof french> = {
  title: 'هل تحتاج إلى مساعدة؟ اتصل بنا',
  call: (number) => `الاتصال بالرقم ${number}`,
  tariffs: {
    free: 'الخدمة والمكالمة مجانيتان',
    'free-service': 'الخدمة مجانية، وتدفع ثمن المكالمة',
    standard: 'ثمن مكالمة عادية',
    paid: 'هذه المكالمة أغلى من مكالمة عادية',
  },
  clock: (hours, minutes) => `${String(hours)}:${String(minutes).padStart(2, '0')}`,
  span: (opens, closes) => `من ${opens} إلى ${closes}`,
  tomorrow: 'غدًا',
  onDate: (date) => `يوم ${date}`,
  always: 'مفتوح الآن، ليلًا ونهارًا',
  openUntil: (clock) => `مفتوح الآن حتى الساعة ${clock}`,
  openUntilDay: (day, clock) => `مفتوح الآن حتى ${day} الساعة ${clock}`,
  closed: 'مغلق',
  opensAt: (clock) => `مغلق، يفتح الساعة ${clock}`,
  opensOn: (day, clock) => `مغلق، يفتح ${day} الساعة ${clock}`,
  hours: 'أوقات العمل',
  days: (first, last) => `من ${first} إلى ${last}`,
  closedThatDay: 'مغلق',
  publicHoliday: 'يوم عطلة رسمية',
  languages: (names) => `نجيبك باللغات: ${names}.`,
  loading: 'جارٍ تحميل رقم الهاتف…',
  unreachable: 'تعذّر تحميل رقم الهاتف.',
  none: 'لا يوجد رقم هاتف في الوقت الحالي.',
  retry: 'حاول مرة أخرى',
};
