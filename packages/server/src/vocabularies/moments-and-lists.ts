import {
  callTariffs,
  dayParts,
  missionSorts,
  pointPrecisions,
  weekdays,
} from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for the moments of a day. */
export const dayPartWords = labelled('day-parts', dayParts, {
  morning: ['Matin', 'Le matin', 'Morning', 'الصباح'],
  midday: ['Midi', 'Le midi', 'Midday', 'الظهيرة'],
  afternoon: ['Après-midi', 'L’après-midi', 'Afternoon', 'بعد الظهر'],
  evening: ['Soir', 'Le soir', 'Evening', 'المساء'],
  night: ['Nuit', 'La nuit', 'Night', 'الليل'],
});

/** Words for the days of a week. */
export const weekdayWords = labelled('weekdays', weekdays, {
  mon: ['Lundi', 'Lundi', 'Monday', 'الاثنين'],
  tue: ['Mardi', 'Mardi', 'Tuesday', 'الثلاثاء'],
  wed: ['Mercredi', 'Mercredi', 'Wednesday', 'الأربعاء'],
  thu: ['Jeudi', 'Jeudi', 'Thursday', 'الخميس'],
  fri: ['Vendredi', 'Vendredi', 'Friday', 'الجمعة'],
  sat: ['Samedi', 'Samedi', 'Saturday', 'السبت'],
  sun: ['Dimanche', 'Dimanche', 'Sunday', 'الأحد'],
});

/** Words for the orders of a list. */
export const missionSortWords = labelled('mission-sorts', missionSorts, {
  nearest: ['Les plus proches', 'Près de chez vous', 'Nearest', 'الأقرب'],
  newest: ['Les plus récentes', 'Les plus nouvelles', 'Newest', 'الأحدث'],
  soonest: ['Les prochaines dates', 'Celles qui commencent bientôt', 'Soonest', 'الأقرب موعداً'],
});

/** Words for how well a position is known. */
export const pointPrecisionWords = labelled('point-precisions', pointPrecisions, {
  exact: ['Position exacte', 'Le lieu exact', 'Exact position', 'موقع دقيق'],
  street: ['À la rue près', 'La bonne rue', 'Street', 'مستوى الشارع'],
  commune: ['À la commune près', 'La bonne ville', 'Town', 'مستوى البلدية'],
  official: [
    'Position officielle de la commune',
    'Le lieu donné par l’État',
    'Official position of the town',
    'الموقع الرسمي للبلدية',
  ],
  approximate: [
    'Position approximative',
    'Le lieu à peu près',
    'Approximate position',
    'موقع تقريبي',
  ],
  unknown: ['Position inconnue', 'On ne sait pas où', 'Unknown position', 'موقع غير معروف'],
});

/** Words for what a call costs. */
export const callTariffWords = labelled('call-tariffs', callTariffs, {
  free: [
    'Appel et service gratuits',
    'L’appel est gratuit',
    'Free call and service',
    'مكالمة وخدمة مجانيتان',
  ],
  'free-service': [
    'Service gratuit, prix d’un appel normal',
    'Le prix d’un appel normal',
    'Free service, normal price of a call',
    'خدمة مجانية بسعر مكالمة عادية',
  ],
  standard: [
    'Prix d’un appel normal',
    'Le prix d’un appel normal',
    'Normal price of a call',
    'سعر مكالمة عادية',
  ],
  paid: ['Service payant', 'L’appel coûte de l’argent', 'Paid service', 'خدمة مدفوعة'],
});
