import type { DemonstrationOrganization } from '../demonstration-mission.ts';
import { town } from '../addresses.ts';

/** People who phone people. */
export const friendlyLine: DemonstrationOrganization = {
  organization: {
    id: 'fil-de-rochebrune',
    name: 'Le Fil de Rochebrune',
    url: 'https://fil-de-rochebrune.example/',
    description: 'Une voix au bout du fil, la même chaque semaine, pour qui vit seul.',
  },
  missions: [
    {
      id: 'appel-amical',
      title: 'Appeler chaque semaine une personne seule',
      summary: 'Vingt minutes de conversation, toujours avec la même personne, depuis chez vous.',
      description: [
        'Vous appelez à heure fixe. On parle du jardin, des nouvelles, de rien. Le plus important est de rappeler la semaine suivante.',
        'Nous vous présentons par téléphone, puis nous prenons de vos nouvelles une fois par mois. Votre numéro reste masqué.',
        'Si la conversation vous inquiète, une coordinatrice prend le relais : vous n’êtes jamais seul avec une difficulté.',
      ],
      category: 'isolation-contact',
      domains: ['solidarite-insertion', 'vivre-ensemble'],
      beneficiaries: ['seniors', 'persons-with-disabilities', 'people-sick'],
      remote: 'full',
      when: {
        slots: [
          { weekday: 'mon', dayPart: 'afternoon' },
          { weekday: 'wed', dayPart: 'evening' },
          { weekday: 'sat', dayPart: 'morning' },
        ],
        commitment: 'few-hours-a-month',
        text: 'Vingt minutes par semaine',
      },
      places: { count: 25, left: 11 },
      urgent: true,
      minimumAge: 18,
      accessibility: ['reduced-mobility'],
      daysAgo: 0.7,
      translations: {
        en: {
          title: 'Phone somebody who lives alone, once a week',
          summary: 'Twenty minutes of talk from home, always with the same person.',
          description:
            'You call at a fixed time and talk about the garden, the news, or nothing much. What matters is to call again next week.\n\nYour own number stays hidden, and a coordinator takes over whenever a conversation worries you.',
        },
        ar: {
          title: 'الاتصال كل أسبوع بشخص يعيش وحيداً',
          summary: 'عشرون دقيقة من الحديث من بيتكم، ومع الشخص نفسه دائماً.',
          description:
            'تتصلون في وقت محدد وتتحدثون عن الحديقة أو الأخبار أو أي شيء بسيط. الأهم أن تعاودوا الاتصال في الأسبوع التالي.\n\nيبقى رقمكم مخفياً، وتتدخل المنسقة إذا أقلقتكم محادثة ما.',
        },
      },
    },
    {
      id: 'conversation-en-arabe',
      title: 'Bavarder en arabe avec des aînés',
      summary: 'Retrouver la langue de son enfance, une fois par semaine, au téléphone.',
      description: [
        'Plusieurs anciens de l’usine de chaussures parlent mieux l’arabe que le français, et n’ont plus personne avec qui le parler.',
        'Dialecte algérien, marocain ou tunisien : dites-nous le vôtre, nous trouverons la bonne oreille.',
      ],
      category: 'isolation-contact',
      domains: ['vivre-ensemble', 'culture-loisirs'],
      beneficiaries: ['seniors', 'people-being-excluded'],
      remote: 'full',
      when: { commitment: 'few-hours-a-month' },
      places: { count: 6, left: 5 },
      prerequisites: ['Parler couramment un arabe du Maghreb'],
      daysAgo: 6.9,
      translations: {
        ar: {
          title: 'الحديث بالعربية مع كبار السن',
          summary: 'مكالمة هاتفية كل أسبوع ليستعيدوا لغة طفولتهم.',
          description:
            'كثير من قدماء عمال مصنع الأحذية يتحدثون العربية أفضل من الفرنسية، ولم يبق لهم من يكلمهم بها.\n\nاللهجة الجزائرية أو المغربية أو التونسية: أخبرونا بلهجتكم وسنجد لكم الشخص المناسب.',
        },
      },
    },
    {
      id: 'veille-du-soir',
      title: 'Prendre une veille d’écoute en début de nuit',
      summary: 'De 21 h à minuit, écouter sans juger et sans conseiller.',
      description: [
        'Les soirées sont longues quand on ne dort pas. Vous tenez la ligne à deux, dans un local calme, avec une thermos de tisane.',
        'Douze heures de formation précèdent la première veille, et un groupe de parole réunit l’équipe chaque mois.',
      ],
      category: 'isolation-contact',
      domains: ['prevention-protection', 'sante'],
      beneficiaries: ['any-public'],
      remote: 'no',
      at: [town.ccas],
      when: {
        slots: [
          { weekday: 'fri', dayPart: 'night' },
          { weekday: 'sat', dayPart: 'night' },
        ],
        commitment: 'few-hours-a-month',
        text: 'Deux soirs par mois, de 21 h à minuit',
      },
      places: { count: 8, left: 3 },
      prerequisites: ['Suivre la formation de douze heures'],
      motivationRequired: true,
      minimumAge: 21,
      daysAgo: 22.7,
    },
    {
      id: 'gazette-a-ecouter',
      title: 'Enregistrer la gazette à écouter au téléphone',
      summary: 'Dix minutes de nouvelles locales, lues par vous, pour ceux qui ne lisent plus.',
      description: [
        'Chaque vendredi, une petite équipe choisit les nouvelles du canton et les enregistre. Les abonnés décrochent et vous écoutent.',
        'Un téléphone et une pièce tranquille suffisent. On se partage la lecture : la météo, les annonces, le billet d’humeur.',
      ],
      category: 'isolation-contact',
      domains: ['communication', 'culture-loisirs'],
      beneficiaries: ['persons-with-disabilities', 'seniors'],
      remote: 'full',
      when: { slots: [{ weekday: 'fri', dayPart: 'midday' }], commitment: 'few-hours-a-week' },
      openToMinors: true,
      minimumAge: 12,
      accessibility: ['easy-to-read'],
      daysAgo: 28.3,
    },
    {
      id: 'enquete-voisinage',
      title: 'Aller demander aux habitants ce qui leur manque',
      summary: 'Cinq questions sur le pas de la porte, et une carte des besoins du canton.',
      description: [
        'En binôme, vous parcourez une rue et vous posez cinq questions. Les réponses sont anonymes, et personne n’est relancé.',
        'Les résultats seront présentés en réunion publique et décideront des prochaines missions.',
      ],
      category: 'neighbourhood-solidarity',
      domains: ['recherche', 'memoire-et-citoyennete'],
      beneficiaries: ['any-public'],
      remote: 'possible',
      at: [town.mairie],
      when: { inDays: 5, from: '10:00', until: '18:00', furtherDays: 9, commitment: 'few-days' },
      places: { count: 14, left: 6 },
      daysAgo: 4.2,
    },
  ],
};
