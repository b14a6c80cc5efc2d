import type { FormCatalogue } from './form-catalogue.ts';
import { aideForm as french } from './fr-aide-form.ts';
import { form } from './fr-simple-form.ts';

const aideForm: FormCatalogue['aideForm'] = {
  ...french,
  kind: {
    ...french.kind,
    question: 'Vous voulez quoi\u00A0?',
    missing: 'Choisissez une réponse.',
    requestHint: 'Pour vous ou pour quelqu’un',
    offer: 'Je veux aider',
    offerHint: 'Aider vos voisins',
    frontline: 'Je soigne, je secours, je nourris',
    frontlineHint: 'C’est mon travail et j’ai besoin d’aide',
  },
  job: {
    ...french.job,
    question: 'Quel est votre travail\u00A0?',
    missing: 'Choisissez un travail.',
  },
  needs: {
    ...french.needs,
    question: 'Vous avez besoin de quoi\u00A0?',
    offered: 'Vous pouvez faire quoi\u00A0?',
    hint: 'Vous pouvez cocher plusieurs réponses.',
    missing: 'Cochez une réponse, par exemple «\u00A0Courses\u00A0».',
    names: {
      ...french.needs.names,
      'friendly-call': 'Parler avec quelqu’un',
      transport: 'Aller quelque part',
      paperwork: 'Remplir des papiers',
    },
  },
  details: {
    ...french.details,
    title: 'Dites-nous en plus',
    intro: 'N’écrivez pas votre nom ici.',
    note: (need) => `${need}\u00A0: que faut-il savoir\u00A0?`,
    noteHint: 'Par exemple\u00A0: une fois par semaine.',
    vulnerable: 'La personne a besoin de temps et de douceur',
  },
  children: {
    ...french.children,
    countMissing: 'Choisissez combien d’enfants.',
    ageMissing: 'Choisissez l’âge de cet enfant.',
    most: 'Combien d’enfants en même temps\u00A0?',
    offerAgesMissing: 'Cochez un âge.',
  },
  whom: {
    ...french.whom,
    question: 'C’est pour qui\u00A0?',
    other: 'Pour quelqu’un',
    otherHint: 'Cette personne est d’accord',
  },
  place: {
    ...french.place,
    question: 'Dans quelle ville\u00A0?',
    hint: 'Le nom de la ville. Pas l’adresse.',
    missing: 'Écrivez le nom de la ville.',
    offerTitle: 'Vous pouvez aider où\u00A0?',
    from: 'Votre ville',
    radius: 'Pas plus loin que',
  },
  when: {
    ...french.when,
    title: 'C’est pour quand\u00A0?',
    capacity: 'Combien de fois par semaine\u00A0?',
  },
  about: {
    ...french.about,
    title: 'Vous',
    adultMissing: (age) => `Cochez si vous avez ${String(age)} ans. Sinon, téléphonez-nous.`,
    message: 'Vous voulez dire autre chose\u00A0?',
  },
  person: { ...french.person, nameMissing: 'Écrivez son nom.' },
  contact: {
    ...french.contact,
    title: 'Comment vous parler\u00A0?',
    intro: 'Un téléphone ou un e-mail. Pas besoin des deux.',
    nameMissing: 'Écrivez votre nom.',
    phoneHint: 'Pour vous appeler.',
    either: 'Écrivez un téléphone ou un e-mail.',
    preferenceWrong: 'Écrivez aussi ce téléphone ou cet e-mail.',
    relation: 'Qui est cette personne pour vous\u00A0?',
    relationHint: 'Par exemple\u00A0: ma mère, mon voisin.',
    agreed: 'La personne veut bien que je demande',
    agreedMissing: 'Demandez à la personne. Puis cochez.',
  },
};

/** Easy-to-read French, `<aide-form>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'aideForm'> = { form, aideForm };
