import {
  closeReasons,
  declineReasons,
  nextSteps,
  submissionTypes,
  trackedActions,
} from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for what people submit. */
export const submissionTypeWords = labelled('submission-types', submissionTypes, {
  application: ['Candidature à une mission', 'Je veux aider', 'Application', 'ترشح لمهمة'],
  request: ['Demande d’aide', 'J’ai besoin d’aide', 'Request for help', 'طلب مساعدة'],
  offer: ['Proposition d’aide', 'Je peux aider', 'Offer of help', 'عرض مساعدة'],
  'mission-proposal': [
    'Proposition de mission',
    'Je cherche des bénévoles',
    'Proposed mission',
    'اقتراح مهمة',
  ],
});

/** Words for what happens next. */
export const nextStepWords = labelled('next-steps', nextSteps, {
  'confirm-email': [
    'Confirmez votre adresse : ouvrez le lien que vous avez reçu par e-mail',
    'Ouvrez votre e-mail. Appuyez sur le lien',
    'Confirm your address: open the link in the e-mail you received',
    'أكد عنوانك بفتح الرابط الذي وصلك بالبريد الإلكتروني',
  ],
  'agent-calls': [
    'Un agent vous appelle',
    'Quelqu’un va vous appeler',
    'A member of staff will call you',
    'سيتصل بك موظف',
  ],
  'organization-answers': [
    'L’association vous répond',
    'L’association va vous répondre',
    'The organisation will answer you',
    'ستجيبك الجمعية',
  ],
  'agent-reviews': [
    'Un agent lit ce que vous avez écrit',
    'Quelqu’un va lire votre texte',
    'A member of staff will read it',
    'سيقرأه موظف',
  ],
  'agent-matches': [
    'Un agent cherche la bonne personne',
    'On cherche la bonne personne',
    'A member of staff is looking for the right person',
    'يبحث موظف عن الشخص المناسب',
  ],
  'waiting-list': [
    'Vous êtes sur la liste d’attente',
    'Vous attendez une place',
    'You are on the waiting list',
    'أنت في قائمة الانتظار',
  ],
});

/** Words for what a person can do to what they submitted. */
export const trackedActionWords = labelled('tracked-actions', trackedActions, {
  confirm: ['Confirmer', 'Dire oui', 'Confirm', 'تأكيد'],
  renew: ['Prolonger', 'Garder plus longtemps', 'Renew', 'تمديد'],
  pause: ['Mettre en pause', 'Faire une pause', 'Pause', 'إيقاف مؤقت'],
  resume: ['Reprendre', 'Recommencer', 'Resume', 'استئناف'],
  edit: ['Modifier', 'Changer', 'Change', 'تعديل'],
  withdraw: ['Retirer et tout effacer', 'Tout effacer', 'Withdraw and erase', 'سحب ومحو'],
  'accept-place': ['Prendre la place', 'Je prends la place', 'Take the place', 'قبول المكان'],
  'decline-place': [
    'Laisser la place',
    'Je ne prends pas la place',
    'Leave the place',
    'ترك المكان',
  ],
  'join-waiting-list': [
    'Rejoindre la liste d’attente',
    'Attendre une place',
    'Join the waiting list',
    'الانضمام إلى قائمة الانتظار',
  ],
  'mark-solved': ['C’est résolu', 'J’ai eu de l’aide', 'It is solved', 'تم الحل'],
  'mark-unsolved': [
    'Ce n’est pas résolu',
    'Je n’ai pas eu d’aide',
    'It is not solved',
    'لم يتم الحل',
  ],
});

/** Words for why a request was closed. */
export const closeReasonWords = labelled('close-reasons', closeReasons, {
  fulfilled: ['L’aide a été donnée', 'C’est fait', 'Help was given', 'تمت المساعدة'],
  failed: ['Personne n’a été trouvé', 'On n’a trouvé personne', 'Nobody was found', 'لم نجد أحدا'],
  irrelevant: [
    'Hors de ce service',
    'Ce n’est pas pour nous',
    'Not for this service',
    'خارج الخدمة',
  ],
  duplicate: ['Déjà demandé', 'C’est déjà demandé', 'Asked already', 'طلب مكرر'],
  redirected: [
    'Confiée à un autre service',
    'Un autre service s’en occupe',
    'Passed on to another service',
    'أحيل إلى خدمة أخرى',
  ],
});

/** Words for why an application was declined. */
export const declineReasonWords = labelled('decline-reasons', declineReasons, {
  'no-response': ['Pas de réponse', 'Personne n’a répondu', 'No answer', 'لا رد'],
  'requirements-not-met': [
    'Conditions non remplies',
    'Il manque une condition',
    'Requirements not met',
    'الشروط غير مستوفاة',
  ],
  'changed-mind': ['A changé d’avis', 'La personne ne veut plus', 'Changed mind', 'غير رأيه'],
  'not-available': ['Pas disponible', 'La personne n’est pas libre', 'Not available', 'غير متاح'],
  'mission-over': ['Mission terminée', 'La mission est finie', 'Mission over', 'انتهت المهمة'],
  other: ['Autre raison', 'Une autre raison', 'Other reason', 'سبب آخر'],
});
