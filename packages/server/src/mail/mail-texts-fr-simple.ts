import type { MailWords } from './mail-words.ts';

const FOLLOW = 'Voir, changer ou arrêter';

/** How to reach who has but a phone. */
const CALL =
  'Nous n’avons pas d’e-mail sûr pour cette personne. Appelez-la. Cherchez avec le numéro de dossier.';

/** What each mail says, in easy-to-read French. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `À faire\u00A0: confirmez ${what}`,
    body: [
      `Nous gardons ${what}. Mais elle n’est pas encore partie.`,
      'Ouvrez la page. Puis appuyez sur «\u00A0Confirmer\u00A0». Avant, personne ne lit vos réponses.',
    ],
    link: 'Ouvrir la page',
    after: [
      ...(until === undefined
        ? []
        : [`Faites-le avant le ${until}. Après, nous effaçons vos réponses.`]),
      'Ce n’est pas vous\u00A0? Ne faites rien.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'À faire\u00A0: confirmez votre e-mail',
    body: [
      `Vous avez changé votre e-mail pour ${what}.`,
      'Ouvrez la page. Puis appuyez sur «\u00A0Confirmer\u00A0». Après, nous pouvons vous écrire.',
    ],
    link: 'Ouvrir la page',
    after: ['Ce n’est pas vous\u00A0? Ne faites rien.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `C’est arrivé\u00A0: ${what}`,
    body: [
      `${service} a reçu ${what}. C’était le ${received}. Gardez ce message.`,
      ...next,
      ...(until === undefined
        ? []
        : [`Elle s’arrête le ${until}. Avant, nous vous demandons si vous continuez.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what }) => ({
    subject: `Le lien de ${what}`,
    body: [
      `Vous avez demandé un lien. Voici le lien de ${what}.`,
      'Vous pouvez tout voir. Vous pouvez tout changer. Vous pouvez tout effacer.',
    ],
    link: FOLLOW,
    after: ['Vous n’avez rien demandé\u00A0? Ne faites rien.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Vous attendez une place\u00A0: ${what}`,
    body: [
      `Merci pour ${what}. Il n’y a plus de place. Vous attendez votre tour.`,
      'Une place est libre\u00A0? Nous vous écrivons. Vous avez deux jours pour répondre.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ mission, begins, until }) => ({
    subject: 'À faire\u00A0: il y a une place pour vous',
    body: [
      `Une place est libre${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}. Nous la gardons pour vous.`,
      ...(begins === undefined ? [] : [`La mission commence le ${begins}.`]),
      ...(until === undefined ? [] : [`Répondez avant le ${until}.`]),
      'Vous ne venez pas\u00A0? Dites-le aussi. Une autre personne attend.',
    ],
    link: 'Dire oui ou non',
  }),
  'place-offer-expired': () => ({
    subject: 'La place est pour une autre personne',
    body: [
      'Nous gardions une place pour vous. Vous n’avez pas répondu. Une autre personne a la place.',
      'Ce n’est pas grave. Il y a d’autres missions.',
    ],
    link: 'Voir la suite',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject: type === 'offer' ? 'Vous aidez encore\u00A0?' : 'C’est encore utile\u00A0?',
    body: [
      `Bientôt, ${what} s’arrête.${until === undefined ? '' : ` C’est le ${until}.`}`,
      'Vous voulez continuer\u00A0? Appuyez sur le lien. C’est fini\u00A0? Ne faites rien.',
    ],
    link: 'Continuer ou arrêter',
  }),
  expired: ({ what }) => ({
    subject: `C’est fini\u00A0: ${what}`,
    body: [
      `Le temps est passé. Personne ne s’occupe plus de ${what}.`,
      'C’est encore utile\u00A0? Recommencez, ou téléphonez-nous.',
      'Vous pouvez tout relire. Vous pouvez tout effacer. Plus tard, nous effaçons tout.',
    ],
    link: 'Relire ou effacer',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'C’est demain\u00A0: votre mission',
    body: [
      `Demain, on vous attend${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}. Merci\u00A0!`,
      ...(begins === undefined ? [] : [`C’est le ${begins}.`]),
      'Vous ne venez pas\u00A0? Dites-le avec le lien.',
    ],
    link: 'Voir ma réponse',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'La mission est annulée',
    body: [
      `La mission${mission === undefined ? '' : ` «\u00A0${mission}\u00A0»`} est annulée. Ne venez pas.`,
      ...(begins === undefined ? [] : [`C’était le ${begins}.`]),
      'Merci à vous. Il y a d’autres missions.',
    ],
    link: 'Voir ma réponse',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: 'Ça s’est bien passé\u00A0?',
    body:
      type === 'request'
        ? [
            'Quelqu’un devait vous aider. Avez-vous reçu l’aide\u00A0?',
            'Dites oui ou non. Si c’est non, nous cherchons encore.',
          ]
        : [`Dites-nous la suite de ${what}.`, 'Vous pouvez aussi téléphoner.'],
    link: 'Répondre',
  }),
  farewell: ({ what, service }) => ({
    subject: 'C’est arrêté. Tout est effacé',
    body: [
      `Vous avez arrêté ${what}. ${service} a effacé toutes vos réponses.`,
      'Nous effaçons aussi cette adresse. Les anciens liens ne marchent plus.',
      'Vous pouvez revenir quand vous voulez. Prenez soin de vous.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `À traiter\u00A0: ${kind}`,
    body: [
      `Le service a reçu ${kind}. C’était le ${received}.`,
      'Ce message ne dit rien de la personne. Cherchez avec le numéro.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'À vérifier',
    body: [
      `Quelque chose attend votre avis. C’est ${kind}. C’était le ${received}.`,
      'Rien n’est transmis avant. Cherchez avec le numéro.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'À appeler\u00A0: il y a une place',
    body: [
      `Une place est libre${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}. Une personne attend cette place.`,
      ...(until === undefined ? [] : [`Demandez une réponse avant le ${until}.`]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'À appeler\u00A0: est-ce encore utile\u00A0?',
    body: [
      `Vous avez reçu ${kind}. C’était le ${received}. Demandez si c’est encore utile.`,
      ...(until === undefined ? [] : [`Sinon, cela s’arrête le ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'À appeler\u00A0: la mission est annulée',
    body: [
      `La mission${mission === undefined ? '' : ` «\u00A0${mission}\u00A0»`} est annulée. Une personne ne le sait pas.`,
      CALL,
    ],
  }),
};
