/** Why something did not arrive, in words that say what to do; shared by every element. */
export const failureWords = {
  offline: {
    title: 'Vous n’êtes pas connecté à internet',
    text: 'Vérifiez le wifi ou les données mobiles. Tout se chargera au retour du réseau.',
  },
  network: {
    title: 'Le service ne répond pas',
    text: 'Vérifiez votre connexion, puis appuyez sur «\u00A0Réessayer\u00A0».',
  },
  timeout: {
    title: 'Le service met trop de temps à répondre',
    text: 'Attendez une minute, puis appuyez sur «\u00A0Réessayer\u00A0».',
  },
  server: {
    title: 'Le service est en panne',
    text: 'Ce n’est pas de votre faute. Réessayez dans quelques minutes.',
  },
  content: {
    title: 'Le service a répondu quelque chose d’illisible',
    text: 'Ce n’est pas de votre faute. Prévenez la personne qui s’occupe de ce site.',
  },
  refused: {
    title: 'Le service n’a pas compris cette recherche',
    text: 'Enlevez un filtre, puis appuyez sur «\u00A0Réessayer\u00A0».',
  },
  missing: {
    title: 'Le service n’est pas encore branché',
    text: 'La personne qui s’occupe de ce site doit indiquer l’adresse du service.',
  },
};
