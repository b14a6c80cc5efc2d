import {
  applicationStatuses,
  missionProposalStatuses,
  needStatuses,
  offerStatuses,
  requestStatuses,
} from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';
import type { Labels } from './labelled.ts';

/** Said alike of everything that is submitted. */
const shared = {
  'pending-confirmation': [
    'À confirmer par e-mail',
    'Appuyez sur le lien dans l’e-mail',
    'To be confirmed by e-mail',
    'في انتظار التأكيد بالبريد الإلكتروني',
  ],
  'pending-review': [
    'Un agent va la lire',
    'Quelqu’un va la lire',
    'Waiting to be read',
    'في انتظار القراءة',
  ],
  cancelled: ['Annulée', 'C’est annulé', 'Cancelled', 'ملغى'],
  expired: ['Arrivée à sa fin', 'C’est trop vieux', 'Expired', 'انتهت مدته'],
  declined: ['Refusée', 'La réponse est non', 'Declined', 'مرفوض'],
} as const satisfies Readonly<Record<string, Labels>>;

/** Words for the states of an answer to a mission. */
export const applicationStatusWords = labelled('application-statuses', applicationStatuses, {
  ...shared,
  pending: ['Envoyée', 'C’est envoyé', 'Sent', 'مرسل'],
  'in-progress': ['En cours d’examen', 'L’association regarde', 'Being looked at', 'قيد الدراسة'],
  accepted: ['Acceptée', 'La réponse est oui', 'Accepted', 'مقبول'],
  completed: ['Mission faite', 'C’est fini, merci', 'Done', 'تمت المهمة'],
  waitlisted: [
    'Sur la liste d’attente',
    'Vous attendez une place',
    'On the waiting list',
    'في قائمة الانتظار',
  ],
});

/** Words for the states of a request of help. */
export const requestStatusWords = labelled('request-statuses', requestStatuses, {
  ...shared,
  open: ['On cherche quelqu’un', 'On cherche quelqu’un', 'Looking for somebody', 'نبحث عن شخص'],
  proposed: [
    'Une personne a été proposée',
    'On vous propose quelqu’un',
    'Somebody was proposed',
    'تم اقتراح شخص',
  ],
  matched: ['Une personne vous aide', 'Quelqu’un vous aide', 'Somebody helps you', 'شخص يساعدك'],
  fulfilled: ['Aide reçue', 'Vous avez été aidé', 'Help received', 'تمت المساعدة'],
  closed: ['Fermée par un agent', 'C’est fermé', 'Closed by staff', 'مغلق'],
});

/** Words for the states of one need. */
export const needStatusWords = labelled('need-statuses', needStatuses, {
  open: ['On cherche', 'On cherche quelqu’un', 'Looking for somebody', 'قيد البحث'],
  proposed: ['Quelqu’un est proposé', 'On propose quelqu’un', 'Somebody proposed', 'تم اقتراح شخص'],
  matched: ['Quelqu’un est trouvé', 'Quelqu’un va venir', 'Somebody found', 'تم إيجاد شخص'],
  fulfilled: ['C’est fait', 'C’est fait', 'Done', 'تم'],
});

/** Words for the states of an offer of help. */
export const offerStatusWords = labelled('offer-statuses', offerStatuses, {
  'pending-confirmation': shared['pending-confirmation'],
  expired: shared.expired,
  active: ['Active', 'Vous pouvez aider', 'Active', 'نشط'],
  paused: ['En pause', 'Vous faites une pause', 'Paused', 'متوقف مؤقتا'],
  suspended: ['Suspendue par un agent', 'Un agent l’a arrêtée', 'Suspended by staff', 'معلق'],
  withdrawn: ['Retirée', 'Vous l’avez retirée', 'Withdrawn', 'مسحوب'],
});

/** Words for the states of a mission that an organisation proposes. */
export const missionProposalStatusWords = labelled(
  'mission-proposal-statuses',
  missionProposalStatuses,
  {
    ...shared,
    published: ['Publiée', 'Tout le monde peut la voir', 'Published', 'منشور'],
    completed: ['Terminée', 'C’est fini', 'Completed', 'منته'],
  },
);
