import type { FormCatalogue } from './form-catalogue.ts';
import { formLater } from './fr-form-later.ts';
import { form as first } from './fr-form.ts';

const french = { ...first, ...formLater };

/** Easy-to-read French, what every form shares. What is not changed here is French as it is. */
export const form: FormCatalogue['form'] = {
  ...french,
  trouble: 'Le formulaire n’est pas venu.',
  troubleHelp: 'Regardez si internet marche. Puis appuyez sur «\u00A0Réessayer\u00A0».',
  closed: 'Ce service est fermé pour le moment.',
  hotline: 'Vous voulez parler à quelqu’un\u00A0?',
  allNeeded:
    'Répondez à chaque question. «\u00A0Facultatif\u00A0» veut dire\u00A0: vous pouvez passer.',
  tooLong: () => 'Ce texte est trop long. Enlevez des mots.',
  contactInText: 'N’écrivez pas de téléphone ni d’e-mail ici. Nous les demandons après.',
  refusedAnswer: 'Cette réponse ne va pas. Écrivez-la autrement.',
  places: {
    ...french.places,
    list: 'Les villes trouvées',
    found: (count) =>
      count < 2 ? 'Nous avons trouvé 1 ville.' : `Nous avons trouvé ${String(count)} villes.`,
    none: (text) => `Nous ne trouvons pas «\u00A0${text}\u00A0». Essayez le code postal.`,
    trouble: 'La liste des villes n’est pas venue. Écrivez le code postal.',
    chosen: (place) => `Vous avez choisi ${place}.`,
  },
  emergency: {
    ...french.emergency,
    title: 'C’est grave\u00A0? Téléphonez tout de suite',
    text: 'Ces numéros sont gratuits. Ils répondent jour et nuit.',
    text114: 'Par SMS, si vous entendez mal',
    violence: 'On vous fait du mal',
  },
  draft: {
    ...french.draft,
    restored: 'Vos réponses sont encore là.',
    keep: 'Garder mes réponses sur cet appareil',
    keepHint: 'Pendant un jour. Ne cochez pas si l’appareil n’est pas à vous.',
    idleSoon: 'Vous êtes là\u00A0? Dans 2 minutes, nous effaçons les réponses gardées.',
    idleGone: 'Les réponses gardées sont effacées. Ne fermez pas cette page.',
    stay: 'Oui, je suis là',
  },
  check: {
    ...french.check,
    title: 'Relisez vos réponses',
    change: 'Changer',
    changeWhat: (what) => `Changer\u00A0: ${what}`,
  },
  privacy: {
    ...french.privacy,
    agree: (controller) =>
      `Vous appuyez sur «\u00A0Envoyer\u00A0». Vos réponses servent alors à ceci. Responsable\u00A0: ${controller}.`,
    kept: (days) => `Nous effaçons vos réponses ${String(days)} jours après la fin.`,
    rights: 'Vous pouvez tout changer. Vous pouvez tout effacer.',
    contact: 'Poser une question',
    policy: 'Lire toutes les règles',
  },
  outcome: {
    ...french.outcome,
    notSent: 'Votre demande n’est pas partie',
    notSentText: 'Ne fermez pas cette page. Nous essayons encore.',
    unknown: 'Nous ne savons pas si votre demande est arrivée',
    unknownText: 'Ne fermez pas cette page. Nous essayons encore.',
    doubt: 'La dernière fois, nous n’avons pas eu de réponse.',
    orCall: (number) => `Ou téléphonez au ${number}.`,
    refused: 'Votre demande n’est pas acceptée',
    reused: 'Votre première demande est déjà arrivée. Téléphonez-nous pour la changer.',
    outdated: 'Une règle a changé. Relisez la page. Puis envoyez encore.',
    tooYoung: 'Vous êtes trop jeune pour le moment. Téléphonez-nous.',
    outside: 'Nous n’aidons pas dans votre ville. Téléphonez-nous.',
  },
  receipt: {
    ...french.receipt,
    title: 'C’est bien arrivé',
    reference: 'Votre numéro',
    status: 'Et après\u00A0?',
    next: {
      'confirm-email': 'Vous allez recevoir un e-mail. Ouvrez-le. Appuyez sur le lien.',
      'agent-calls': 'Une personne va vous téléphoner.',
      'organization-answers': 'L’association va vous répondre.',
      'agent-reviews': 'Une personne va lire vos réponses. Puis elle vous contacte.',
      'agent-matches': 'Une personne cherche de l’aide. Puis elle vous contacte.',
      'waiting-list': 'Il n’y a plus de place. Nous vous écrivons dès qu’il y en a une.',
    },
    otherwise: 'Une personne va vous contacter.',
    follow: 'Changer ou effacer',
    secret: 'Ne donnez ce lien à personne.',
    manage: 'Voir ma demande',
    keep: 'Garder cette page',
    save: 'Garder sur mon appareil',
    mail: 'Me l’envoyer',
  },
};
