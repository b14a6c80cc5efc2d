import { form } from './es-form.ts';
import type { FormCatalogue } from './form-catalogue.ts';

const missionApply: FormCatalogue['missionApply'] = {
  title: 'Participar en esta misión',
  mission: 'Misión',
  who: {
    title: '¿Quién es usted?',
    intro: 'Un teléfono o un e-mail: basta con uno.',
    name: 'Su nombre y apellido',
    nameMissing: 'Escriba su nombre, por ejemplo Camille Martin.',
    phone: 'Teléfono',
    phoneHint: 'Para hablarle de esta misión, y para nada más.',
    email: 'Dirección de e-mail',
    either: 'Escriba un teléfono o una dirección de e-mail, por ejemplo 06 39 98 00 12.',
  },
  age: {
    title: 'Su edad',
    adult: '¿Tiene 18 años o más?',
    adultMissing: 'Elija «Sí» o «No».',
    yes: 'Sí',
    no: 'No',
    birthYear: 'Su año de nacimiento',
    birthYearMissing: 'Escriba su año de nacimiento con cuatro cifras, por ejemplo 2010.',
    tooYoung: (age) =>
      `Para esta misión hay que tener ${String(age)} años. Busque una misión abierta a los más jóvenes, o llámenos.`,
  },
  prerequisites: {
    title: 'Lo que hace falta para esta misión',
    intro: 'Marque cada línea para decir que está bien para usted.',
    missing: 'Marque esta línea. Si no es posible para usted, llámenos.',
  },
  slots: {
    question: '¿Qué momentos le convienen?',
    hint: 'Marque todo lo que convenga.',
    parts: {
      morning: 'mañana',
      midday: 'mediodía',
      afternoon: 'tarde',
      evening: 'final de la tarde',
      night: 'noche',
    },
  },
  message: {
    required: '¿Por qué quiere ayudar?',
    requiredHint: 'Bastan unas líneas. La organización las leerá.',
    missing: 'Escriba una o dos frases, por ejemplo lo que le gusta hacer.',
    optional: 'Unas palabras para la organización',
  },
  waiting: {
    title: 'Todas las plazas están ocupadas',
    intro: 'Puede quedar libre una plaza. La proponemos entonces a la primera persona que espera.',
    tick: 'Inscríbanme en la lista de espera',
    missing: 'Marque esta casilla para esperar una plaza, o elija otra misión.',
  },
  closed: {
    gone: 'Esta misión ya no se propone. Otras le esperan en la lista.',
    past: 'Esta misión ha terminado. Otras le esperan en la lista.',
    paused: 'La organización no busca a nadie por ahora. Vuelva pronto.',
    other: 'Esta misión ya no admite a nadie. Otras le esperan en la lista.',
    elsewhere: 'Para esta misión, la inscripción se hace en otro sitio.',
    open: (host) => `Abrir ${host}`,
    unnamed: 'Este formulario no sabe para qué misión es. Avise a este sitio.',
  },
  refusals: {
    already: 'Ya ha respondido a esta misión. Abra el enlace recibido por e-mail para seguirla.',
    full: 'Se acaba de ocupar la última plaza. Pulse «Enviar» para elegir la lista de espera.',
    closed: 'Esta misión acaba de cerrarse. Busque otra en la lista.',
    tooYoung: 'Todavía no tiene la edad que se pide. Busque una misión abierta a los más jóvenes.',
  },
};

/** Spanish, `<mission-apply>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionApply'> = { form, missionApply };
