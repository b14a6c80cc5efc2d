import { texts } from './mail-texts-es.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in Spanish. */
export const spanish: MailWords = {
  tag: 'es',
  direction: 'ltr',
  greeting: 'Hola:',
  what: {
    application: (mission) =>
      mission === undefined ? 'su respuesta a una misión' : `su respuesta a la misión «${mission}»`,
    request: () => 'su solicitud de ayuda',
    offer: () => 'su oferta de ayuda',
    'mission-proposal': () => 'su propuesta de misión',
  },
  kind: {
    application: 'una respuesta a una misión',
    request: 'una solicitud de ayuda',
    offer: 'una oferta de ayuda',
    'mission-proposal': 'una propuesta de misión',
  },
  next: {
    'confirm-email': 'Solo le queda confirmar su dirección de e-mail.',
    'agent-calls': 'Ahora, una persona del servicio le llamará.',
    'organization-answers':
      'Ahora, la organización que propone la misión lee su respuesta y se pone en contacto con usted.',
    'agent-reviews':
      'Ahora, una persona del servicio lee sus respuestas y se pone en contacto con usted.',
    'agent-matches':
      'Ahora, una persona del servicio busca a la persona adecuada y se pone en contacto con usted.',
    'waiting-list':
      'Ahora está en la lista de espera: le escribimos en cuanto quede libre una plaza.',
  },
  answerBy: (moment) => `Tendrá una respuesta a más tardar el ${moment}.`,
  footer: {
    reference: 'Número de expediente:',
    code: (page) => `¿El enlace no funciona? Abra ${page} y copie este código:`,
    secret:
      'Guarde este enlace y este código para usted: con ellos se pueden leer y cambiar sus respuestas.',
    hotline: (number, price) =>
      `¿Alguna pregunta? Una persona le responde en el ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Recibe este mensaje porque esta dirección se dio a ${service}. Lo escribe una máquina.`,
  },
  texts,
};
