/** French, following what one has submitted: until it is open. The rest is in `fr-suivi-later.ts`. */
export const suivi = {
  open: {
    title: 'Suivre une demande',
    intro: 'Collez ici le code écrit dans l’e-mail ou sur le reçu.',
    code: 'Code de suivi',
    codeMissing: 'Collez le code entier\u00A0: il a au moins 22 lettres et chiffres.',
    submit: 'Ouvrir',
    wrong: 'Ce code ne marche pas ou ne marche plus. Demandez un nouveau lien ci-dessous.',
    lost: 'Vous n’avez plus le lien\u00A0?',
    lostText: 'Écrivez votre adresse e-mail. Nous y renvoyons les liens de vos demandes.',
    email: 'Adresse e-mail',
    send: 'Recevoir un nouveau lien',
    sent: 'Si cette adresse a une demande en cours, un e-mail arrive dans quelques minutes.',
    unavailable: 'Le suivi en ligne n’existe pas ici.',
    loading: 'Chargement de votre dossier…',
    trouble: 'Votre dossier ne s’affiche pas pour le moment.',
  },
  busy: 'Un instant…',
  failed: 'Cela n’a pas marché. Vérifiez votre connexion, puis réessayez.',
  problems: {
    'already-applied': 'Vous avez déjà répondu à cette mission avec cette adresse e-mail.',
    'mission-full': 'Toutes les places sont prises. Vous pouvez attendre une place.',
    'mission-closed': 'Cette mission vient de fermer. Cherchez-en une autre dans la liste.',
    'mission-not-published':
      'Cette mission n’est plus proposée. Cherchez-en une autre dans la liste.',
    'state-conflict': 'Ce n’est plus possible\u00A0: la situation a changé. Voici où l’on en est.',
    'version-mismatch': 'Ce dossier a changé entre-temps. Relisez-le, puis recommencez.',
    'rate-limited': 'Vous allez trop vite pour le service. Attendez une minute, puis réessayez.',
  },
};
