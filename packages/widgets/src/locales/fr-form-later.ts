const plural = (count: number, one: string, many: string): string =>
  Math.abs(count) < 2 ? one : many;

/** French, what every form shares after the last question: checking, sending, the receipt. */
export const formLater = {
  check: {
    title: 'Vérifiez vos réponses',
    change: 'Modifier',
    changeWhat: (what: string): string => `Modifier\u00A0: ${what}`,
    yes: 'Oui',
    send: 'Envoyer',
    sending: 'Envoi en cours…',
  },
  privacy: {
    title: 'Vos données',
    agree: (controller: string): string =>
      `En appuyant sur «\u00A0Envoyer\u00A0», vous acceptez que vos réponses servent à ceci. Responsable\u00A0: ${controller}.`,
    kept: (days: number): string =>
      `Elles sont effacées au plus tard ${String(days)} ${plural(days, 'jour', 'jours')} après la fin.`,
    rights:
      'Vous pouvez les voir, les corriger ou les effacer à tout moment, avec le lien du reçu.',
    contact: 'Poser une question sur vos données',
    dpo: 'Écrire au délégué à la protection des données',
    policy: 'Lire toute la politique de confidentialité',
  },
  outcome: {
    notSent: 'Votre demande n’est pas encore partie',
    notSentText: 'Gardez cette page ouverte. Nous réessayons dès que possible.',
    unknown: 'Nous ne savons pas si votre demande est arrivée',
    unknownText:
      'Gardez cette page ouverte\u00A0: nous réessayons. Elle ne sera enregistrée qu’une seule fois.',
    doubt: 'Lors de votre dernière visite, nous n’avons pas su si votre demande est arrivée.',
    orCall: (number: string): string => `Sinon, appelez le ${number}.`,
    refused: 'Votre demande n’a pas été acceptée',
    reused:
      'Une demande envoyée depuis cette page est déjà arrivée. Appelez-nous pour la compléter, ou envoyez celle-ci en plus.',
    sendAnother: 'Envoyer quand même',
    outdated: 'Les informations sur vos données ont changé. Relisez-les, puis envoyez à nouveau.',
    tooYoung: 'Vous n’avez pas encore l’âge demandé. Appelez-nous pour trouver une autre façon.',
    outside: 'Ce service n’intervient pas dans votre commune. Appelez-nous pour être orienté.',
  },
  receipt: {
    title: 'C’est enregistré',
    reference: 'Numéro de dossier',
    date: 'Reçu le',
    service: 'Service',
    status: 'La suite',
    next: {
      'confirm-email':
        'Nous vous envoyons un e-mail. Ouvrez-le et appuyez sur le lien pour confirmer.',
      'agent-calls': 'Une personne du service va vous appeler.',
      'organization-answers': 'L’organisation va vous répondre.',
      'agent-reviews': 'Une personne du service va lire vos réponses, puis vous contacter.',
      'agent-matches': 'Une personne du service cherche quelqu’un, puis vous contacte.',
      'waiting-list':
        'Vous êtes sur la liste d’attente. Nous vous écrivons dès qu’une place est libre.',
    },
    otherwise: 'Une personne du service va vous contacter.',
    answerBy: (date: string): string => `Réponse au plus tard le ${date}.`,
    follow: 'Suivre, changer ou effacer',
    secret: 'Ce lien est secret\u00A0: gardez-le pour vous.',
    manage: 'Ouvrir mon dossier',
    keep: 'Garder ce reçu',
    print: 'Imprimer',
    save: 'Enregistrer',
    mail: 'Me l’envoyer par e-mail',
    file: 'recu',
  },
};
