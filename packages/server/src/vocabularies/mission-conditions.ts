import {
  accessibilityFeatures,
  applyModes,
  closedReasons,
  commitments,
  remoteModes,
} from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for where a mission is done. */
export const remoteModeWords = labelled('remote-modes', remoteModes, {
  no: ['Sur place', 'Sur place', 'On site', 'في المكان'],
  possible: [
    'Sur place ou à distance',
    'Sur place ou chez vous',
    'On site or remote',
    'في المكان أو عن بعد',
  ],
  full: ['À distance', 'Chez vous', 'Remote', 'عن بعد'],
  unknown: ['Lieu non précisé', 'On ne sait pas où', 'Place not given', 'المكان غير محدد'],
});

/** Words for how much time a mission takes. */
export const commitmentWords = labelled('commitments', commitments, {
  'few-hours': ['Quelques heures', 'Quelques heures', 'A few hours', 'بضع ساعات'],
  'few-days': ['Quelques jours', 'Quelques jours', 'A few days', 'بضعة أيام'],
  'few-hours-a-week': [
    'Quelques heures par semaine',
    'Quelques heures chaque semaine',
    'A few hours a week',
    'بضع ساعات في الأسبوع',
  ],
  'few-days-a-week': [
    'Quelques jours par semaine',
    'Quelques jours chaque semaine',
    'A few days a week',
    'بضعة أيام في الأسبوع',
  ],
  'few-hours-a-month': [
    'Quelques heures par mois',
    'Quelques heures chaque mois',
    'A few hours a month',
    'بضع ساعات في الشهر',
  ],
  'few-days-a-month': [
    'Quelques jours par mois',
    'Quelques jours chaque mois',
    'A few days a month',
    'بضعة أيام في الشهر',
  ],
});

/** Words for what makes a mission reachable. */
export const accessibilityFeatureWords = labelled('accessibility-features', accessibilityFeatures, {
  'reduced-mobility': [
    'Accessible aux personnes à mobilité réduite',
    'On peut venir en fauteuil roulant',
    'Accessible with reduced mobility',
    'متاح لذوي الحركة المحدودة',
  ],
  'public-transport': [
    'Accessible en transports en commun',
    'On peut venir en bus ou en train',
    'Reachable by public transport',
    'يمكن الوصول بوسائل النقل العام',
  ],
  'sign-language': [
    'Langue des signes',
    'On parle la langue des signes',
    'Sign language',
    'لغة الإشارة',
  ],
  'easy-to-read': ['Facile à lire et à comprendre', 'Facile à lire', 'Easy to read', 'سهل القراءة'],
});

/** Words for how one applies. */
export const applyModeWords = labelled('apply-modes', applyModes, {
  protocol: ['Sur cette page', 'Sur cette page', 'On this page', 'في هذه الصفحة'],
  external: ['Sur un autre site', 'Sur un autre site', 'On another site', 'على موقع آخر'],
  closed: ['Fermée', 'Fermée pour le moment', 'Closed', 'مغلقة'],
});

/** Words for why a mission takes nobody for now. */
export const closedReasonWords = labelled('closed-reasons', closedReasons, {
  full: ['Complète', 'Il n’y a plus de place', 'Full', 'مكتملة'],
  past: ['Terminée', 'C’est fini', 'Over', 'انتهت'],
  paused: ['En pause', 'En pause', 'Paused', 'متوقفة مؤقتاً'],
});
