import {
  consentGivers,
  contactPreferences,
  eventActors,
  jobs,
  legalForms,
} from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for what somebody on the front line works in. */
export const jobWords = labelled('jobs', jobs, {
  health: ['Santé', 'Je soigne des personnes', 'Health', 'الصحة'],
  emergency: ['Secours et urgences', 'Pompiers, police, secours', 'Emergency services', 'الطوارئ'],
  care: [
    'Aide aux personnes',
    'J’aide des personnes chez elles ou en foyer',
    'Personal care',
    'رعاية الأشخاص',
  ],
  food: ['Alimentation', 'La nourriture', 'Food supply', 'الغذاء'],
  pharmacy: ['Pharmacie et médicaments', 'Les médicaments', 'Pharmacy', 'الصيدلة'],
  energy: ['Énergie et eau', 'L’électricité, le gaz, l’eau', 'Energy and water', 'الطاقة والمياه'],
  transport: ['Transports', 'Les bus, les trains, les camions', 'Transport', 'النقل'],
  other: ['Autre métier indispensable', 'Un autre métier', 'Other essential job', 'مهنة أخرى'],
});

/** Words for how somebody likes to be reached. */
export const contactPreferenceWords = labelled('contact-preferences', contactPreferences, {
  email: ['Par e-mail', 'Par e-mail', 'By e-mail', 'بالبريد الإلكتروني'],
  phone: ['Par téléphone', 'On m’appelle', 'By phone', 'بالهاتف'],
  sms: ['Par SMS', 'On m’écrit sur mon téléphone', 'By text message', 'برسالة نصية'],
  proxy: [
    'Par la personne qui fait la demande',
    'On appelle la personne qui m’aide',
    'Through the person who asks for me',
    'عن طريق الشخص الذي يطلب لي',
  ],
});

/** Words for what kind of structure proposes a mission. */
export const legalFormWords = labelled('legal-forms', legalForms, {
  association: ['Association', 'Une association', 'Charity or association', 'جمعية'],
  'local-authority': [
    'Collectivité locale',
    'Une mairie, un département ou une région',
    'Local authority',
    'سلطة محلية',
  ],
  'public-body': [
    'Établissement public',
    'Un service public, comme un hôpital',
    'Public body',
    'مؤسسة عامة',
  ],
  other: ['Autre structure', 'Autre chose', 'Other structure', 'هيئة أخرى'],
});

/** Words for who agreed that data is kept. */
export const consentGiverWords = labelled('consent-givers', consentGivers, {
  self: ['La personne elle-même', 'Moi', 'The person', 'الشخص نفسه'],
  proxy: [
    'La personne qui a fait la demande',
    'La personne qui demande pour moi',
    'The person who asked',
    'الشخص الذي قدم الطلب',
  ],
  agent: [
    'Un agent, après accord au téléphone',
    'Un agent, quand j’ai dit oui au téléphone',
    'A member of staff, after agreement by phone',
    'موظف بعد موافقة بالهاتف',
  ],
});

/** Words for who did what the history of a submission tells. */
export const eventActorWords = labelled('event-actors', eventActors, {
  person: ['Vous', 'Vous', 'You', 'أنت'],
  agent: ['Un agent', 'Un agent', 'A member of staff', 'موظف'],
  system: [
    'Le service, automatiquement',
    'Le site, tout seul',
    'The service itself',
    'الخدمة آليا',
  ],
});
