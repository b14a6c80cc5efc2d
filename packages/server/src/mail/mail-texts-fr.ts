import type { MailWords } from './mail-words.ts';

const FOLLOW = 'Suivre, modifier ou retirer';

/** How to reach who has but a phone. */
const CALL =
  'Nous n’avons pas d’adresse électronique sûre de la personne\u00A0: appelez-la, s’il vous plaît. Par prudence, ce message ne dit rien d’elle\u00A0: cherchez-la par son numéro de dossier.';

/** What each mail says, in French. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `À faire\u00A0: confirmez ${what}`,
    body: [
      `Nous gardons ${what}, mais elle n’est pas encore partie\u00A0: nous devons d’abord savoir que cette adresse est bien la vôtre.`,
      'Ouvrez la page ci-dessous, puis appuyez sur «\u00A0Confirmer\u00A0». Avant cela, personne ne la lit et rien n’est transmis.',
    ],
    link: 'Ouvrir la page pour confirmer',
    after: [
      ...(until === undefined ? [] : [`Sans confirmation avant le ${until}, nous effaçons tout.`]),
      'Ce n’est pas vous\u00A0? Ne faites rien\u00A0: rien ne sera transmis.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'À faire\u00A0: confirmez votre adresse',
    body: [
      `Vous avez donné une autre adresse pour ${what}. Nous devons savoir qu’elle est bien la vôtre.`,
      'Ouvrez la page ci-dessous, puis appuyez sur «\u00A0Confirmer\u00A0». Avant cela, nous n’écrivons rien d’autre à cette adresse.',
    ],
    link: 'Ouvrir la page pour confirmer',
    after: ['Ce n’est pas vous\u00A0? Ne faites rien\u00A0: cette adresse ne servira pas.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `Bien reçu\u00A0: ${what}`,
    body: [
      `${service} a bien reçu ${what}, le ${received}. Ce message est votre accusé de réception.`,
      ...next,
      ...(until === undefined ? [] : [`Sans nouvelle de vous, elle s’arrête le ${until}.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what, received }) => ({
    subject: `Votre lien pour suivre ${what}`,
    body: [
      `Vous nous avez demandé un nouveau lien. Voici celui de ${what}, reçue le ${received}.`,
      'Sur cette page, vous voyez où elle en est. Vous pouvez aussi la modifier, la retirer et tout effacer.',
    ],
    link: FOLLOW,
    after: ['Vous n’avez rien demandé\u00A0? Ne faites rien\u00A0: rien ne change.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Liste d’attente\u00A0: ${what}`,
    body: [
      `Merci pour ${what}. Toutes les places sont prises\u00A0: vous êtes sur la liste d’attente.`,
      'Si une place se libère, nous vous écrivons tout de suite. Vous aurez alors deux jours pour dire oui ou non.',
      'Vous n’attendez plus\u00A0? Laissez votre tour avec le lien ci-dessous.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ what, mission, begins, until }) => ({
    subject: 'À faire\u00A0: une place est libre pour vous',
    body: [
      `Bonne nouvelle\u00A0: une place s’est libérée${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}, et elle est gardée pour vous.`,
      ...(begins === undefined ? [] : [`La mission commence le ${begins}.`]),
      `Dites-nous si vous la prenez${until === undefined ? '' : ` avant le ${until}`}. Après, la place ira à la personne suivante.`,
      `Vous ne pouvez plus\u00A0? Dites-le aussi\u00A0: quelqu’un attend. C’est la suite de ${what}.`,
    ],
    link: 'Prendre ou laisser la place',
  }),
  'place-offer-expired': ({ what }) => ({
    subject: 'La place est allée à une autre personne',
    body: [
      'Une place était gardée pour vous. Nous n’avons pas eu de réponse à temps, elle est donc allée à la personne suivante.',
      `Ce n’est pas grave\u00A0: la page de ${what} dit ce que vous pouvez encore faire, et d’autres missions ont besoin de vous.`,
    ],
    link: 'Voir où j’en suis',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject:
      type === 'offer' ? 'Pouvez-vous encore aider\u00A0?' : 'Est-ce toujours d’actualité\u00A0?',
    body: [
      `Bientôt, ${what} s’arrête${until === undefined ? '' : `\u00A0: ce sera le ${until}`}.`,
      'Si elle est encore utile, un clic suffit pour la prolonger. Sinon, ne faites rien, ou dites-nous que c’est réglé.',
    ],
    link: 'Prolonger ou arrêter',
  }),
  expired: ({ what }) => ({
    subject: `C’est arrêté\u00A0: ${what}`,
    body: [
      `Le temps prévu est passé\u00A0: ${what} s’est arrêtée. Plus personne ne s’en occupe.`,
      'C’est encore utile\u00A0? Recommencez quand vous voulez, ou appelez-nous.',
      'Avec le lien ci-dessous, vous pouvez tout relire ou tout effacer. Sinon, nous effacerons tout plus tard.',
    ],
    link: 'Relire ou effacer',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'C’est demain\u00A0: votre mission',
    body: [
      `On compte sur vous${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}${begins === undefined ? '' : `, le ${begins}`}. Merci\u00A0!`,
      'Un empêchement\u00A0? Dites-le avec le lien ci-dessous\u00A0: une autre personne pourra prendre la place.',
    ],
    link: 'Voir ma réponse ou me retirer',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'La mission est annulée',
    body: [
      `La mission${mission === undefined ? '' : ` «\u00A0${mission}\u00A0»`} est annulée. Ne vous déplacez pas.`,
      ...(begins === undefined ? [] : [`Elle devait commencer le ${begins}.`]),
      'Merci d’avoir voulu aider. D’autres missions ont besoin de vous. Une question\u00A0? Appelez-nous.',
    ],
    link: 'Voir ma réponse ou tout effacer',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: 'Comment cela s’est-il passé\u00A0?',
    body:
      type === 'request'
        ? [
            'Quelqu’un devait vous aider. Avez-vous reçu l’aide\u00A0?',
            'Répondez par oui ou par non sur la page ci-dessous. Si c’est non, nous cherchons encore.',
          ]
        : [
            `Nous voudrions savoir quelle a été la suite de ${what}.`,
            'Dites-le-nous sur la page ci-dessous, ou appelez-nous.',
          ],
    link: 'Dire comment cela s’est passé',
  }),
  farewell: ({ what, service }) => ({
    subject: 'C’est retiré, et tout est effacé',
    body: [
      `Comme vous l’avez demandé, ${what} est retirée. ${service} a effacé tout ce que vous aviez écrit\u00A0; cette adresse aussi, dès que ce message est parti.`,
      'Les liens reçus avant ne s’ouvrent plus. Il n’y a rien d’autre à faire.',
      'Vous pourrez revenir quand vous voudrez. Prenez soin de vous.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `À traiter\u00A0: ${kind}`,
    body: [
      `Le ${received}, le service a reçu ${kind}. Quelqu’un attend une réponse.`,
      'Par prudence, ce message ne dit rien de la personne. Cherchez-la par son numéro de dossier.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'À vérifier\u00A0: quelque chose attend',
    body: [
      `Une demande ou une proposition est arrivée d’une façon inhabituelle, et attend que vous la regardiez. La plus ancienne est ${kind}, reçue le ${received}.`,
      'Rien n’est transmis avant. Par prudence, ce message ne dit rien de la personne\u00A0: retrouvez-la par son numéro de dossier, avec la commande «\u00A0to-check\u00A0» du serveur.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'À appeler\u00A0: une place est gardée',
    body: [
      `Une place s’est libérée${mission === undefined ? '' : ` pour «\u00A0${mission}\u00A0»`}. Elle est gardée pour une personne de la liste d’attente.`,
      ...(until === undefined
        ? []
        : [`Il faut sa réponse avant le ${until}. Après, la place ira à la personne suivante.`]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'À appeler\u00A0: est-ce toujours d’actualité\u00A0?',
    body: [
      `Vous avez reçu ${kind}, le ${received}. Demandez à la personne si c’est toujours utile.`,
      ...(until === undefined ? [] : [`Sans réponse, tout s’arrête le ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'À appeler\u00A0: la mission est annulée',
    body: [
      `Une personne avait répondu à une mission${mission === undefined ? '' : `, «\u00A0${mission}\u00A0»`}, qui est annulée. Elle ne le sait pas encore.`,
      CALL,
    ],
  }),
};
