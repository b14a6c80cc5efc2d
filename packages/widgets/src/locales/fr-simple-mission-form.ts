import type { FormCatalogue } from './form-catalogue.ts';
import { missionForm as french } from './fr-mission-form.ts';
import { form } from './fr-simple-form.ts';

const missionForm: FormCatalogue['missionForm'] = {
  ...french,
  organization: {
    ...french.organization,
    title: 'Votre association',
    name: 'Le nom de l’association',
    nameMissing: 'Écrivez le nom de l’association.',
    legalForm: 'C’est quoi\u00A0?',
    siretHint: '14 chiffres. Vous pouvez passer.',
    siretWrong: 'Il faut 14 chiffres.',
    urlWrong: 'Écrivez toute l’adresse, par exemple https://exemple.fr.',
  },
  mission: {
    ...french.mission,
    intro: 'Tout le monde va lire ce texte. N’écrivez pas de téléphone.',
    nameHint: 'Ce que la personne va faire.',
    nameMissing: 'Écrivez un titre, par exemple «\u00A0Porter des courses\u00A0».',
    nameShort: 'C’est trop court. Écrivez 3 lettres ou plus.',
    categoryMissing: 'Choisissez une réponse.',
    description: 'Que vont faire les bénévoles\u00A0?',
    descriptionHint: 'Dites ce qui se passe. Dites avec qui.',
    descriptionMissing: 'Écrivez quelques phrases.',
  },
  where: {
    ...french.where,
    title: 'C’est où\u00A0?',
    remote: 'Sur place ou chez soi\u00A0?',
    remoteMissing: 'Choisissez une réponse.',
    remotes: { no: 'Sur place', possible: 'Sur place ou chez soi', full: 'Chez soi' },
    place: 'Ville',
    placeHint: 'Le nom de la ville.',
    placeMissing: 'Écrivez le nom de la ville.',
    street: 'L’adresse du rendez-vous',
    streetHint: 'N’écrivez pas l’adresse d’une personne aidée.',
  },
  when: {
    ...french.when,
    title: 'C’est quand\u00A0?',
    date: 'Le premier jour',
    dateHint: 'Laissez vide si c’est toute l’année.',
    dateWrong: 'Ce jour est passé. Choisissez un autre jour.',
    commitment: 'Combien de temps\u00A0?',
    text: 'À quelle heure\u00A0?',
  },
  people: {
    ...french.people,
    places: 'Combien de personnes\u00A0?',
    placesHint: 'Laissez vide si tout le monde peut venir.',
    placesWrong: 'Écrivez un nombre, par exemple 5.',
    prerequisites: 'Il faut',
    prerequisitesHint: 'Une phrase par ligne. 3 lignes au plus.',
    prerequisitesMany: 'C’est trop long. Gardez 3 lignes courtes.',
    motivation: 'Demander aux personnes pourquoi elles veulent aider',
  },
  contact: {
    ...french.contact,
    title: 'Comment vous parler\u00A0?',
    intro: 'Un téléphone ou un e-mail. Nous ne le montrons à personne.',
    nameMissing: 'Écrivez votre nom.',
    either: 'Écrivez un téléphone ou un e-mail.',
  },
};

/** Easy-to-read French, `<mission-form>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionForm'> = { form, missionForm };
