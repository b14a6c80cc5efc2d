const plural = (count: number, one: string, many: string): string =>
  Math.abs(count) < 2 ? one : many;

/** French, what every form shares: its frame, checking, sending, the receipt. */
export const form = {
  loading: 'Chargement du formulaire…',
  trouble: 'Le formulaire ne s’affiche pas pour le moment.',
  troubleHelp: 'Vérifiez votre connexion, puis appuyez sur «\u00A0Réessayer\u00A0».',
  closed: 'Ce service ne reçoit pas de réponses en ligne pour le moment.',
  retry: 'Réessayer',
  hotline: 'Vous préférez parler à quelqu’un\u00A0?',
  call: (number: string): string => `Appeler le ${number}`,
  optional: 'facultatif',
  allNeeded: 'Répondez à chaque question, sauf si elle est marquée «\u00A0facultatif\u00A0».',
  back: 'Retour',
  next: 'Continuer',
  page: (at: number, of: number): string => `Étape ${String(at)} sur ${String(of)}`,
  toMend: 'À corriger\u00A0:',
  problem: (count: number): string =>
    count < 2 ? 'Il y a une réponse à corriger' : `Il y a ${String(count)} réponses à corriger`,
  missing: 'Répondez à cette question pour continuer.',
  refusedAnswer: 'Le service n’accepte pas cette réponse. Écrivez-la autrement.',
  tooLong: (count: number): string =>
    `Ce texte est trop long de ${String(count)} ${plural(count, 'caractère', 'caractères')}. Raccourcissez-le.`,
  charactersLeft: (count: number): string =>
    `Il reste ${String(count)} ${plural(count, 'caractère', 'caractères')}.`,
  charactersOver: (count: number): string =>
    `${String(count)} ${plural(count, 'caractère', 'caractères')} de trop.`,
  contactInText:
    'Enlevez de ce texte les adresses e-mail, les numéros de téléphone et les liens. Nous les demandons à part.',
  emailWrong: 'Écrivez une adresse e-mail entière, par exemple nom@exemple.fr.',
  phoneWrong: 'Écrivez un numéro de téléphone entier, par exemple 06 39 98 00 12.',
  places: {
    list: 'Communes proposées',
    found: (count: number): string =>
      count < 2
        ? '1 commune proposée. Flèche bas pour la choisir.'
        : `${String(count)} communes proposées. Flèche bas pour choisir.`,
    none: (text: string): string =>
      `Aucune commune trouvée pour «\u00A0${text}\u00A0». Essayez avec le code postal.`,
    trouble: 'Les communes ne s’affichent pas. Écrivez le code postal.',
    chosen: (place: string): string => `${place} est choisie.`,
    unknown: 'Écrivez un code postal à cinq chiffres, par exemple 26000.',
  },
  emergency: {
    title: 'En danger\u00A0? Appelez tout de suite',
    text: 'Ce formulaire n’est pas lu en urgence. Ces numéros sont gratuits, jour et nuit.',
    samu: 'Samu',
    police: 'Police',
    fire: 'Pompiers',
    europe: 'Urgences',
    text114: 'Par SMS, si vous entendez ou parlez mal',
    violence: 'Violences faites aux femmes',
    childhood: 'Enfant en danger',
  },
  draft: {
    restored: 'Nous avons retrouvé vos réponses.',
    clear: 'Tout effacer',
    cleared: 'Vos réponses sont effacées.',
    keep: 'Garder mon brouillon sur cet appareil',
    keepHint: 'Pendant 24 heures. Ne cochez pas sur un ordinateur partagé.',
    idleSoon:
      'Sans action de votre part, le brouillon gardé dans cet onglet sera effacé dans 2 minutes.',
    idleGone:
      'Le brouillon gardé dans cet onglet est effacé. Vos réponses restent ici tant que cette page est ouverte.',
    stay: 'Je suis toujours là',
  },
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
      `En appuyant sur «\u00A0Envoyer\u00A0», vous acceptez que ${controller} utilise vos réponses pour\u00A0:`,
    kept: (days: number): string =>
      `Elles sont effacées au plus tard ${String(days)} ${plural(days, 'jour', 'jours')} après la fin.`,
    rights:
      'Vous pouvez les voir, les corriger ou les effacer à tout moment, avec le lien du reçu.',
    contact: 'Poser une question sur vos données',
    dpo: 'Écrire au délégué à la protection des données',
    policy: 'Lire toute la politique de confidentialité',
  },
  trap: 'Laissez cette case vide',
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
