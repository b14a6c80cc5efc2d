import { beneficiaries, missionCategories, missionDomains } from '@coup-de-main/protocol';
import { labelled } from './labelled.ts';

/** Words for the kinds of missions: the Réserve Civique's four, and the rest. */
export const missionCategoryWords = labelled('mission-categories', missionCategories, {
  'emergency-food-aid': [
    'Aide alimentaire d’urgence',
    'Donner à manger',
    'Emergency food aid',
    'مساعدة غذائية عاجلة',
  ],
  'exceptional-childcare': [
    'Garde exceptionnelle d’enfants',
    'Garder des enfants',
    'Exceptional childcare',
    'رعاية استثنائية للأطفال',
  ],
  'isolation-contact': [
    'Lien avec les personnes fragiles isolées',
    'Parler avec des personnes seules',
    'Contact with isolated people',
    'التواصل مع الأشخاص المعزولين',
  ],
  'neighbourhood-solidarity': [
    'Solidarité de proximité',
    'Aider ses voisins',
    'Neighbourhood solidarity',
    'تضامن بين الجيران',
  ],
  other: ['Autre', 'Autre chose', 'Other', 'أخرى'],
});

/** Words for the fields of action. */
export const missionDomainWords = labelled('mission-domains', missionDomains, {
  animaux: ['Animaux', 'Les animaux', 'Animals', 'الحيوانات'],
  autre: ['Autre', 'Autre chose', 'Other', 'أخرى'],
  'batiment-industrie-logistique': [
    'Bâtiment, industrie et logistique',
    'Construire et transporter',
    'Building, industry and logistics',
    'البناء والصناعة واللوجستيات',
  ],
  'benevolat-competences': [
    'Bénévolat de compétences',
    'Aider avec son métier',
    'Skills-based volunteering',
    'التطوع بالكفاءات المهنية',
  ],
  communication: ['Communication', 'Faire connaître', 'Communication', 'الاتصال'],
  'culture-loisirs': [
    'Culture et loisirs',
    'La culture et les loisirs',
    'Culture and leisure',
    'الثقافة والترفيه',
  ],
  education: ['Éducation', 'L’école et apprendre', 'Education', 'التعليم'],
  emploi: ['Emploi', 'Le travail', 'Employment', 'العمل'],
  environnement: ['Environnement', 'La nature', 'Environment', 'البيئة'],
  'gestion-finance-droit': [
    'Gestion, finance et droit',
    'Les comptes et la loi',
    'Management, finance and law',
    'الإدارة والمالية والقانون',
  ],
  humanitaire: ['Humanitaire', 'Aider en cas de crise', 'Humanitarian aid', 'العمل الإنساني'],
  'memoire-et-citoyennete': [
    'Mémoire et citoyenneté',
    'L’histoire et la vie citoyenne',
    'Remembrance and citizenship',
    'الذاكرة والمواطنة',
  ],
  numerique: ['Numérique', 'L’ordinateur et internet', 'Digital', 'الرقمية'],
  'prevention-protection': [
    'Prévention et protection',
    'Éviter les dangers',
    'Prevention and protection',
    'الوقاية والحماية',
  ],
  recherche: ['Recherche', 'La recherche', 'Research', 'البحث'],
  sante: ['Santé', 'La santé', 'Health', 'الصحة'],
  'service-public-defense-securite': [
    'Service public, défense et sécurité',
    'Les services de l’État',
    'Public service, defence and security',
    'الخدمة العامة والدفاع والأمن',
  ],
  sport: ['Sport', 'Le sport', 'Sport', 'الرياضة'],
  'solidarite-insertion': [
    'Solidarité et insertion',
    'Aider les personnes en difficulté',
    'Solidarity and inclusion',
    'التضامن والإدماج',
  ],
  'vivre-ensemble': ['Vivre ensemble', 'Vivre ensemble', 'Living together', 'العيش المشترك'],
});

/** Words for whom a mission serves. */
export const beneficiaryWords = labelled('beneficiaries', beneficiaries, {
  seniors: ['Personnes âgées', 'Personnes âgées', 'Older people', 'كبار السن'],
  'persons-with-disabilities': [
    'Personnes en situation de handicap',
    'Personnes handicapées',
    'People with disabilities',
    'الأشخاص ذوو الإعاقة',
  ],
  'people-in-difficulty': [
    'Personnes en difficulté',
    'Personnes en difficulté',
    'People in difficulty',
    'أشخاص يواجهون صعوبات',
  ],
  parents: ['Parents', 'Les parents', 'Parents', 'الآباء والأمهات'],
  children: [
    'Enfants et adolescents',
    'Les enfants',
    'Children and teenagers',
    'الأطفال والمراهقون',
  ],
  refugees: ['Personnes réfugiées', 'Personnes qui ont fui leur pays', 'Refugees', 'اللاجئون'],
  'people-being-excluded': [
    'Personnes exclues',
    'Personnes mises de côté',
    'People who are excluded',
    'الأشخاص المهمشون',
  ],
  'people-sick': ['Personnes malades', 'Personnes malades', 'People who are ill', 'المرضى'],
  'any-public': ['Tous publics', 'Tout le monde', 'Everyone', 'الجميع'],
});
