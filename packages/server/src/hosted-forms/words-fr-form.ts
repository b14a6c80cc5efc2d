const plural = (count: number): string => (count < 2 ? '' : 's');

/** What every form without script says, in French. */
export const form = {
  skip: 'Aller au formulaire',
  phone: 'Vous préférez parler à quelqu’un\u00A0?',
  optional: '(facultatif)',
  allNeeded: 'Répondez à chaque question, sauf si elle est marquée «\u00A0(facultatif)\u00A0».',
  choose: 'Choisissez…',
  check: 'Vérifier mes réponses',
  edit: 'Modifier',
  editOf: (part: string): string => `Modifier\u00A0: ${part}`,
  send: 'Envoyer',
  save: 'Enregistrer',
  yes: 'oui',
  trap: 'Laissez cette case vide',
  errorTitle: 'Erreur\u00A0: ',
  mistakes: (count: number): string =>
    count < 2 ? 'Il y a une réponse à corriger' : `Il y a ${String(count)} réponses à corriger`,
  kept: 'Vos réponses sont toujours là.',
  toMend: 'À corriger\u00A0: ',
  missing: 'Répondez à cette question.',
  wrong: 'Nous ne comprenons pas cette réponse. Écrivez-la autrement.',
  tooLong: (limit: number): string =>
    `Ce texte est trop long. Gardez ${String(limit)} caractère${plural(limit)} au plus.`,
  contactInText:
    'Enlevez de ce texte les e-mails, les téléphones et les liens. Nous les demandons à part.',
  refused: 'Une réponse n’est pas acceptée. Relisez le formulaire, ou appelez-nous.',
  emergency: {
    title: 'En danger\u00A0? Appelez tout de suite',
    text: 'Ce formulaire n’est pas lu en urgence. Ces numéros sont gratuits, jour et nuit.',
    15: 'Samu',
    17: 'Police',
    18: 'Pompiers',
    112: 'Urgences, partout en Europe',
    114: 'Par SMS, si vous entendez ou parlez mal',
    3919: 'Violences faites aux femmes',
    119: 'Enfant en danger',
  },
  checkPage: {
    title: 'Vérifiez vos réponses',
    intro: 'Rien n’est encore envoyé. Relisez, puis appuyez sur «\u00A0Envoyer\u00A0».',
    renewed:
      'Vous aviez ouvert cette page il y a longtemps. Appuyez encore sur «\u00A0Envoyer\u00A0».',
  },
  privacy: {
    title: 'Ce que deviennent vos réponses',
    agree: 'En appuyant sur «\u00A0Envoyer\u00A0», vous êtes d’accord.',
    controller: 'Responsable\u00A0:',
    purposes: 'Vos réponses servent à\u00A0:',
    kept: (days: number): string => `Elles sont effacées ${String(days)} jours après la fin.`,
    rights: 'Vous pouvez tout relire, changer ou effacer avec le lien que nous vous donnons.',
    contact: 'Une question sur vos données\u00A0?',
    dpo: 'Délégué à la protection des données\u00A0:',
    policy: 'Lire toute la notice (nouvelle fenêtre)',
  },
  receipt: {
    title: 'C’est envoyé',
    confirmTitle: 'Encore une étape\u00A0: votre adresse e-mail',
    reference: 'Numéro de dossier',
    received: 'Reçu le',
    service: 'Service',
    nextTitle: 'La suite',
    next: {
      'confirm-email':
        'Ouvrez l’e-mail que nous venons d’envoyer. Appuyez sur son lien, puis sur «\u00A0Confirmer\u00A0».',
      'agent-calls': 'Une personne du service va vous appeler.',
      'organization-answers': 'L’organisation lit votre réponse, puis vous contacte.',
      'agent-reviews': 'Une personne du service lit vos réponses, puis vous contacte.',
      'agent-matches': 'Une personne du service cherche quelqu’un, puis vous contacte.',
      'waiting-list':
        'Vous êtes sur la liste d’attente. Nous vous contactons dès qu’une place est libre.',
    } as Readonly<Record<string, string>>,
    nextOther: 'Une personne du service va vous contacter.',
    answerBy: (date: string): string => `Vous aurez une réponse au plus tard le ${date}.`,
    confirmBy: (date: string): string => `Sans confirmation avant le ${date}, nous effaçons tout.`,
    endsOn: (date: string): string => `Sans nouvelle de vous, cela s’arrête le ${date}.`,
    follow: 'Suivre, changer ou effacer',
    followText: 'Gardez ce lien et ce code pour vous\u00A0: ils ouvrent votre dossier.',
    link: 'Lien\u00A0:',
    code: 'Code\u00A0:',
    open: 'Ouvrir mon dossier',
    keep: 'Imprimez cette page, ou prenez-la en photo.',
    phone: 'Une question\u00A0? Appelez le',
  },
  troubles: {
    'already-sent': 'Vous avez déjà envoyé ce formulaire',
    'already-sentText':
      'Pour changer quelque chose, ouvrez votre dossier avec votre code. Pour un deuxième envoi, appuyez sur «\u00A0Envoyer\u00A0».',
    erased: 'Cet envoi a été effacé. Pour recommencer, appuyez sur «\u00A0Envoyer\u00A0».',
    full: 'Toutes les places sont prises. Cochez la liste d’attente, ou choisissez une autre mission.',
    closed: 'Cette mission ne prend plus personne. D’autres missions vous attendent.',
    tooYoung:
      'Vous n’avez pas encore l’âge demandé. Appelez-nous, ou choisissez une autre mission.',
    consent:
      'La notice sur vos données a changé. Relisez-la, puis appuyez sur «\u00A0Envoyer\u00A0».',
    slow: (minutes: number, button: string): string =>
      `Beaucoup de formulaires arrivent en ce moment. Attendez ${minutes < 2 ? 'une minute' : `${String(minutes)} minutes`}, puis appuyez sur «\u00A0${button}\u00A0».`,
    ours: 'Une erreur s’est produite de notre côté.',
    broken: (button: string): string =>
      `Vos réponses sont toujours là. Attendez une minute, puis appuyez sur «\u00A0${button}\u00A0».`,
    unknown:
      'Nous ne savons pas si l’envoi a réussi. Appuyez encore sur «\u00A0Envoyer\u00A0»\u00A0: rien n’arrive deux fois.',
    title: 'Ce n’est pas encore envoyé',
    tooLarge:
      'Vos textes sont trop longs pour être envoyés. Revenez avec le bouton «\u00A0Retour\u00A0» du navigateur et raccourcissez-les. Ou appelez-nous.',
  },
  closed: 'Ce service ne reçoit pas de réponses en ligne pour le moment.',
  closedText: 'Appelez-nous\u00A0: le numéro est en bas de la page.',
  place: {
    hint: 'Un nom ou un code postal. L’adresse exacte n’est pas demandée.',
    missing: 'Écrivez une commune ou un code postal, par exemple 26000.',
    unknown: (text: string): string =>
      `Nous ne trouvons pas «\u00A0${text}\u00A0». Écrivez le code postal, par exemple 26000.`,
    which: 'Quelle commune\u00A0?',
    whichMissing: 'Plusieurs communes répondent à ce nom. Choisissez la vôtre.',
  },
  person: {
    reach: 'Un téléphone ou un e-mail\u00A0: un seul suffit.',
    name: 'Votre prénom et votre nom',
    nameMissing: 'Écrivez votre nom, par exemple Camille Martin.',
    phone: 'Téléphone',
    phoneHint: 'Pour vous rappeler à ce sujet, et pour rien d’autre.',
    phoneWrong: 'Écrivez un numéro entier, par exemple 06 39 98 00 12.',
    email: 'Adresse e-mail',
    emailWrong: 'Écrivez une adresse entière, par exemple nom@exemple.fr.',
    either: 'Écrivez un téléphone ou une adresse e-mail, par exemple 06 39 98 00 12.',
  },
};
