import { ageRanges, aideKinds, audiences, needTypes, urgencies } from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for the two sides of help. */
export const aideKindWords = labelled('aide-kinds', aideKinds, {
  request: ['J’ai besoin d’aide', 'J’ai besoin d’aide', 'I need help', 'أحتاج إلى مساعدة'],
  offer: ['Je peux aider', 'Je peux aider', 'I can help', 'أستطيع المساعدة'],
});

/** Words for what somebody needs or can do. */
export const needTypeWords = labelled('need-types', needTypes, {
  groceries: ['Faire des courses', 'Faire les courses', 'Shopping', 'التسوق'],
  childcare: ['Garder des enfants', 'Garder les enfants', 'Childcare', 'رعاية الأطفال'],
  pharmacy: [
    'Aller à la pharmacie',
    'Aller à la pharmacie',
    'Going to the pharmacy',
    'الذهاب إلى الصيدلية',
  ],
  'friendly-call': [
    'Un appel pour discuter',
    'Parler au téléphone',
    'A friendly phone call',
    'مكالمة ودية',
  ],
  transport: ['Un trajet accompagné', 'Aller quelque part', 'A lift', 'توصيلة'],
  'pet-care': [
    'S’occuper d’un animal',
    'Garder un animal',
    'Looking after a pet',
    'العناية بحيوان أليف',
  ],
  paperwork: [
    'Des démarches administratives',
    'Remplir des papiers',
    'Paperwork',
    'المعاملات الإدارية',
  ],
  other: ['Autre chose', 'Autre chose', 'Something else', 'شيء آخر'],
});

/** Words for the ages of children. */
export const ageRangeWords = labelled('age-ranges', ageRanges, {
  'under-1': ['Moins d’un an', 'Moins d’un an', 'Under one year', 'أقل من سنة'],
  '1-2': ['1 ou 2 ans', '1 ou 2 ans', '1 or 2 years', 'سنة أو سنتان'],
  '3-5': ['De 3 à 5 ans', '3, 4 ou 5 ans', '3 to 5 years', 'من 3 إلى 5 سنوات'],
  '6-9': ['De 6 à 9 ans', '6, 7, 8 ou 9 ans', '6 to 9 years', 'من 6 إلى 9 سنوات'],
  '10-12': ['De 10 à 12 ans', '10, 11 ou 12 ans', '10 to 12 years', 'من 10 إلى 12 سنة'],
  '13-17': ['De 13 à 17 ans', 'Entre 13 et 17 ans', '13 to 17 years', 'من 13 إلى 17 سنة'],
});

/** Words for who asks. */
export const audienceWords = labelled('audiences', audiences, {
  resident: ['Habitante ou habitant', 'J’habite ici', 'Resident', 'من السكان'],
  vulnerable: [
    'Personne fragile ou isolée',
    'Une personne fragile ou seule',
    'Vulnerable or isolated person',
    'شخص ضعيف أو معزول',
  ],
  frontline: [
    'Travail en première ligne',
    'Mon travail aide tout le monde',
    'Front-line worker',
    'عامل في الصفوف الأولى',
  ],
});

/** Words for until when help is needed. */
export const urgencyWords = labelled('urgencies', urgencies, {
  'within-48h': ['Dans les 48 heures', 'Dans les 2 jours', 'Within 48 hours', 'خلال 48 ساعة'],
  'within-5-days': ['Dans les 5 jours', 'Dans les 5 jours', 'Within 5 days', 'خلال 5 أيام'],
  'within-a-week': ['Dans la semaine', 'Dans les 7 jours', 'Within a week', 'خلال أسبوع'],
  flexible: ['Quand ce sera possible', 'Ce n’est pas pressé', 'Whenever possible', 'متى أمكن'],
});
