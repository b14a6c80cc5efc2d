import type { FormCatalogue } from './form-catalogue.ts';
import { missionApply as french } from './fr-mission-apply.ts';
import { form } from './fr-simple-form.ts';

const missionApply: FormCatalogue['missionApply'] = {
  ...french,
  title: 'Je veux aider',
  who: {
    ...french.who,
    title: 'Qui êtes-vous\u00A0?',
    intro: 'Un téléphone ou un e-mail. Pas besoin des deux.',
    nameMissing: 'Écrivez votre nom.',
    phoneHint: 'Pour vous appeler.',
    either: 'Écrivez un téléphone ou un e-mail.',
  },
  age: {
    ...french.age,
    adult: 'Vous avez 18 ans ou plus\u00A0?',
    adultMissing: 'Choisissez oui ou non.',
    birthYear: 'Vous êtes né en quelle année\u00A0?',
    birthYearMissing: 'Écrivez 4 chiffres, par exemple 2010.',
    tooYoung: (age) => `Il faut avoir ${String(age)} ans. Téléphonez-nous.`,
  },
  prerequisites: {
    title: 'Ce qu’il faut',
    intro: 'Cochez chaque phrase si c’est vrai pour vous.',
    missing: 'Cochez cette phrase. Ou téléphonez-nous.',
  },
  slots: {
    ...french.slots,
    question: 'Vous pouvez venir quand\u00A0?',
    hint: 'Vous pouvez cocher plusieurs réponses.',
  },
  message: {
    required: 'Pourquoi voulez-vous aider\u00A0?',
    requiredHint: 'Écrivez une ou deux phrases.',
    missing: 'Écrivez une phrase. Par exemple\u00A0: j’aime lire.',
    optional: 'Vous voulez dire autre chose\u00A0?',
  },
  waiting: {
    title: 'Il n’y a plus de place',
    intro: 'Vous pouvez attendre. Nous vous écrivons s’il y a une place.',
    tick: 'Je veux attendre une place',
    missing: 'Cochez pour attendre. Ou choisissez une autre mission.',
  },
  closed: {
    ...french.closed,
    gone: 'La mission n’existe plus. Regardez les autres missions.',
    past: 'La mission est finie. Regardez les autres missions.',
    paused: 'La mission est arrêtée. Revenez un autre jour.',
    other: 'La mission est fermée. Regardez les autres missions.',
    elsewhere: 'Pour cette mission, allez sur un autre site.',
    unnamed: 'Ce site a oublié le nom de la mission. Prévenez la mairie.',
  },
  refusals: {
    already: 'Vous avez déjà demandé cette mission. Regardez vos e-mails.',
    full: 'Il n’y a plus de place. Appuyez sur «\u00A0Envoyer\u00A0» pour attendre.',
    closed: 'La mission vient de fermer. Regardez les autres missions.',
    tooYoung: 'Vous êtes trop jeune pour cette mission. Téléphonez-nous.',
  },
};

/** Easy-to-read French, `<mission-apply>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionApply'> = { form, missionApply };
