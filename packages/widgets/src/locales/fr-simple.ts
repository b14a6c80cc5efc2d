import type { Catalogue } from './catalogue.ts';
import { hotline } from './fr-simple-hotline.ts';
import { missionList } from './fr-mission-list.ts';
import { missionMore } from './fr-mission-more.ts';

/** Easy-to-read French: short sentences, everyday words. What is not changed here is French as it is. */
export const catalogue: Catalogue = {
  hotline,
  missionList: {
    ...missionList,
    keyword: 'Vous cherchez quoi\u00A0?',
    keywordExample: 'courses, lecture…',
    place: 'Dans quelle ville\u00A0?',
    placeExample: 'Nom de la ville',
    aroundMe: 'Près de moi',
    radius: 'Pas plus loin que',
    search: 'Chercher',
    moreFilters: 'Choisir plus',
    categories: 'Choisir une aide',
    sort: 'Ranger la liste',
    sorts: {
      nearest: 'Le plus près d’abord',
      newest: 'Le plus nouveau d’abord',
      soonest: 'La date la plus proche d’abord',
    },
    chosenFilters: 'Vous avez choisi',
    removeAll: 'Effacer tous mes choix',
    more: 'Voir plus de missions',
    full: 'Il n’y a plus de place',
    past: 'C’est fini',
    closed: 'C’est fermé',
    remote: 'Vous aidez depuis chez vous',
    remotePossible: 'Vous pouvez aider depuis chez vous',
    nothingYet: 'Il n’y a pas de mission aujourd’hui. Revenez un autre jour.',
    nothingFound: 'Nous n’avons rien trouvé. Essayez comme ça\u00A0:',
    offline: 'Il n’y a plus internet. La liste reviendra toute seule.',
    lost: 'Internet ne marche pas bien. Essayez encore.',
    trouble: 'La liste n’est pas venue.',
  },
  missionMore: {
    ...missionMore,
    failures: {
      ...missionMore.failures,
      offline: {
        title: 'Il n’y a pas internet',
        text: 'Regardez si le wifi marche. La liste viendra toute seule.',
      },
      network: {
        title: 'La liste n’est pas venue',
        text: 'Appuyez sur le bouton «\u00A0Réessayer\u00A0».',
      },
      timeout: {
        title: 'C’est trop long',
        text: 'Attendez un peu. Appuyez sur le bouton «\u00A0Réessayer\u00A0».',
      },
      server: {
        title: 'Le service ne marche pas',
        text: 'Vous n’avez rien fait de mal. Essayez plus tard.',
      },
      content: {
        title: 'Le service ne marche pas',
        text: 'Vous n’avez rien fait de mal. Prévenez la mairie.',
      },
    },
    detail: {
      ...missionMore.detail,
      back: 'Retour à la liste',
      when: 'C’est quand\u00A0?',
      where: 'C’est où\u00A0?',
      effort: 'Combien de temps\u00A0?',
      beneficiaries: 'Vous aidez qui\u00A0?',
      prerequisites: 'Il faut',
      organization: 'Qui s’en occupe\u00A0?',
      about: 'Ce que vous allez faire',
    },
    apply: {
      ...missionMore.apply,
      title: 'Je veux aider',
      external: 'Je veux aider',
      protocol: 'Vous voulez aider\u00A0? Ouvrez la page de la mission. Ou appelez.',
      wait: 'Attendre une place',
      full: 'Il n’y a plus de place. Revenez un autre jour.',
      past: 'Cette mission est finie. Regardez les autres missions.',
      paused: 'La mission est arrêtée. Revenez un autre jour.',
      closed: 'La mission est fermée. Regardez les autres missions.',
    },
    actions: {
      ...missionMore.actions,
      trouble: 'Cela n’a pas marché. Essayez encore une fois.',
    },
    filters: { ...missionMore.filters, remote: 'Sur place ou chez vous' },
    remotes: { ...missionMore.remotes, possible: 'Sur place ou chez vous', full: 'Chez vous' },
    places: {
      found: (count) =>
        count < 2 ? 'Nous avons trouvé 1 ville.' : `Nous avons trouvé ${String(count)} villes.`,
      none: (text) => `Nous ne trouvons pas «\u00A0${text}\u00A0». Essayez le code postal.`,
      trouble: 'La liste des villes n’est pas venue. Essayez encore une fois.',
      list: 'Les villes trouvées',
      chosen: (place) => `Vous avez choisi ${place}.`,
    },
    position: {
      ...missionMore.position,
      asking: 'Votre téléphone va vous demander si vous êtes d’accord.',
      denied: 'Votre téléphone ne dit pas où vous êtes. Écrivez le nom de votre ville.',
      unavailable: 'Votre téléphone ne sait pas où vous êtes. Écrivez le nom de votre ville.',
      timeout: 'C’est trop long. Écrivez le nom de votre ville.',
    },
  },
};
