const plural = (count: number, one: string, many: string): string =>
  Math.abs(count) < 2 ? one : many;

/** French, what every form shares, up to the last question. The rest is in `fr-form-later.ts`. */
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
  trap: 'Laissez cette case vide',
};
