/** French, the answer of a volunteer to a mission. */
export const missionApply = {
  title: 'Participer à cette mission',
  mission: 'Mission',
  who: {
    title: 'Qui êtes-vous\u00A0?',
    intro: 'Un téléphone ou un e-mail\u00A0: un seul suffit.',
    name: 'Votre prénom et votre nom',
    nameMissing: 'Écrivez votre nom, par exemple Camille Martin.',
    phone: 'Téléphone',
    phoneHint: 'Pour vous joindre au sujet de cette mission, et pour rien d’autre.',
    email: 'Adresse e-mail',
    either: 'Écrivez un téléphone ou une adresse e-mail, par exemple 06 39 98 00 12.',
  },
  age: {
    title: 'Votre âge',
    adult: 'Avez-vous 18 ans ou plus\u00A0?',
    adultMissing: 'Choisissez «\u00A0Oui\u00A0» ou «\u00A0Non\u00A0».',
    yes: 'Oui',
    no: 'Non',
    birthYear: 'Votre année de naissance',
    birthYearMissing: 'Écrivez votre année de naissance avec quatre chiffres, par exemple 2010.',
    tooYoung: (age: number): string =>
      `Il faut avoir ${String(age)} ans pour cette mission. Cherchez une mission ouverte aux plus jeunes, ou appelez-nous.`,
  },
  prerequisites: {
    title: 'Ce qu’il faut pour cette mission',
    intro: 'Cochez chaque ligne pour dire que c’est bon pour vous.',
    missing: 'Cochez cette ligne. Si ce n’est pas possible pour vous, appelez-nous.',
  },
  slots: {
    question: 'Quels moments vous conviennent\u00A0?',
    hint: 'Cochez tout ce qui convient.',
    parts: {
      morning: 'matin',
      midday: 'midi',
      afternoon: 'après-midi',
      evening: 'soir',
      night: 'nuit',
    },
  },
  message: {
    required: 'Pourquoi voulez-vous aider\u00A0?',
    requiredHint: 'Quelques lignes suffisent. L’organisation les lira.',
    missing: 'Écrivez une ou deux phrases, par exemple ce que vous aimez faire.',
    optional: 'Un mot pour l’organisation',
  },
  waiting: {
    title: 'Toutes les places sont prises',
    intro: 'Une place peut se libérer. Nous la proposons alors à la première personne qui attend.',
    tick: 'Inscrivez-moi sur la liste d’attente',
    missing: 'Cochez cette case pour attendre une place, ou choisissez une autre mission.',
  },
  closed: {
    gone: 'Cette mission n’est plus proposée. D’autres vous attendent dans la liste.',
    past: 'Cette mission est terminée. D’autres vous attendent dans la liste.',
    paused: 'L’organisation ne cherche personne pour le moment. Revenez bientôt.',
    other: 'Cette mission ne prend plus personne. D’autres vous attendent dans la liste.',
    elsewhere: 'Pour cette mission, on s’inscrit sur un autre site.',
    open: (host: string): string => `Ouvrir ${host}`,
    unnamed: 'Ce formulaire ne sait pas pour quelle mission il est. Prévenez ce site.',
  },
  refusals: {
    already:
      'Vous avez déjà répondu à cette mission. Ouvrez le lien reçu par e-mail pour la suivre.',
    full: 'La dernière place vient d’être prise. Appuyez sur «\u00A0Envoyer\u00A0» pour choisir la liste d’attente.',
    closed: 'Cette mission vient de fermer. Cherchez-en une autre dans la liste.',
    tooYoung: 'Vous n’avez pas encore l’âge demandé. Cherchez une mission ouverte aux plus jeunes.',
  },
};
