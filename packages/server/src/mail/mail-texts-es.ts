import type { MailWords } from './mail-words.ts';

const FOLLOW = 'Seguir, cambiar o retirar';

/** How to reach who has but a phone. */
const CALL =
  'No tenemos una dirección de correo segura de la persona: llámela, por favor. Por prudencia, este mensaje no dice nada de ella: búsquela por su número de expediente.';

/** What each mail says, in Spanish. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `Por hacer: confirme ${what}`,
    body: [
      `Guardamos ${what}, pero todavía no se ha enviado: primero tenemos que saber que esta dirección es suya.`,
      'Abra la página de abajo y pulse «Confirmar». Antes de eso nadie la lee y no se transmite nada.',
    ],
    link: 'Abrir la página para confirmar',
    after: [
      ...(until === undefined ? [] : [`Sin confirmación antes del ${until}, lo borramos todo.`]),
      '¿No es usted? No haga nada: no se transmitirá nada.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'Por hacer: confirme su dirección',
    body: [
      `Ha dado otra dirección para ${what}. Tenemos que saber que es suya.`,
      'Abra la página de abajo y pulse «Confirmar». Antes de eso no escribimos nada más a esta dirección.',
    ],
    link: 'Abrir la página para confirmar',
    after: ['¿No es usted? No haga nada: esta dirección no se usará.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `Recibido: ${what}`,
    body: [
      `${service} ha recibido ${what} el ${received}. Este mensaje es su acuse de recibo.`,
      ...next,
      ...(until === undefined ? [] : [`Sin noticias suyas, termina el ${until}.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what, received }) => ({
    subject: `Su enlace para seguir ${what}`,
    body: [
      `Nos ha pedido un nuevo enlace. Aquí está el de ${what}, del ${received}.`,
      'En esa página ve en qué punto está. También puede cambiarla, retirarla y borrarlo todo.',
    ],
    link: FOLLOW,
    after: ['¿No ha pedido nada? No haga nada: nada cambia.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Lista de espera: ${what}`,
    body: [
      `Gracias por ${what}. Todas las plazas están ocupadas: está en la lista de espera.`,
      'Si queda libre una plaza, le escribimos enseguida. Tendrá entonces dos días para decir sí o no.',
      '¿Ya no espera? Deje su turno con el enlace de abajo.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ mission, begins, until }) => ({
    subject: 'Por hacer: hay una plaza libre para usted',
    body: [
      `Buena noticia: ha quedado libre una plaza${mission === undefined ? '' : ` para «${mission}»`} y se la guardamos.`,
      ...(begins === undefined ? [] : [`La misión empieza el ${begins}.`]),
      `Díganos si la acepta${until === undefined ? '' : ` antes del ${until}`}. Después, la plaza será para la persona siguiente.`,
      '¿Ya no puede? Díganoslo también: alguien está esperando.',
    ],
    link: 'Aceptar o dejar la plaza',
  }),
  'place-offer-expired': ({ what }) => ({
    subject: 'La plaza es ahora de otra persona',
    body: [
      'Le guardábamos una plaza. No tuvimos respuesta a tiempo, así que es para la persona siguiente.',
      `No pasa nada: la página de ${what} dice lo que todavía puede hacer, y otras misiones le necesitan.`,
    ],
    link: 'Ver en qué punto está',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject: type === 'offer' ? '¿Todavía puede ayudar?' : '¿Todavía hace falta?',
    body: [
      `Pronto termina ${what}${until === undefined ? '' : `: será el ${until}`}.`,
      'Si todavía es útil, basta con pulsar un botón para seguir. Si no, no haga nada, o díganos que está resuelto.',
    ],
    link: 'Seguir o terminar',
  }),
  expired: ({ what }) => ({
    subject: `Ha terminado: ${what}`,
    body: [
      `El tiempo previsto ha pasado: ${what} ha terminado. Ya nadie se ocupa de ello.`,
      '¿Todavía es útil? Empiece de nuevo cuando quiera, o llámenos.',
      'Con el enlace de abajo puede leerlo o borrarlo todo. Si no, lo borraremos más adelante.',
    ],
    link: 'Leer o borrar',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'Es mañana: su misión',
    body: [
      `Contamos con usted${mission === undefined ? '' : ` para «${mission}»`}${begins === undefined ? '' : `, el ${begins}`}. ¡Gracias!`,
      '¿Le ha surgido algo? Díganoslo con el enlace de abajo: otra persona podrá ocupar la plaza.',
    ],
    link: 'Ver mi respuesta o retirarme',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'La misión se ha cancelado',
    body: [
      `La misión${mission === undefined ? '' : ` «${mission}»`} se ha cancelado. No vaya.`,
      ...(begins === undefined ? [] : [`Iba a empezar el ${begins}.`]),
      'Gracias por querer ayudar. Otras misiones le necesitan. ¿Una pregunta? Llámenos.',
    ],
    link: 'Ver mi respuesta o borrarlo todo',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: '¿Cómo ha ido?',
    body:
      type === 'request'
        ? [
            'Alguien iba a ayudarle. ¿Ha recibido la ayuda?',
            'Responda sí o no en la página de abajo. Si es que no, seguimos buscando.',
          ]
        : [
            `Nos gustaría saber qué ha pasado con ${what}.`,
            'Díganoslo en la página de abajo, o llámenos.',
          ],
    link: 'Decir cómo ha ido',
  }),
  farewell: ({ what, service }) => ({
    subject: 'Retirado, y todo está borrado',
    body: [
      `Como ha pedido, hemos retirado ${what}. ${service} ha borrado todo lo que usted escribió; también esta dirección, en cuanto sale este mensaje.`,
      'Los enlaces recibidos antes ya no se abren. No hay nada más que hacer.',
      'Puede volver cuando quiera. Cuídese.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `Por tratar: ${kind}`,
    body: [
      `El ${received}, el servicio ha recibido ${kind}. Alguien espera una respuesta.`,
      'Por prudencia, este mensaje no dice nada de la persona. Búsquela por su número de expediente.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'Por comprobar: algo espera',
    body: [
      `Ha llegado algo de forma poco habitual y espera que lo mire. Lo más antiguo es ${kind}, del ${received}.`,
      'Antes no se transmite nada. Por prudencia, este mensaje no dice nada de la persona: búsquela por su número de expediente, con la orden «to-check» del servidor.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'Por llamar: se guarda una plaza',
    body: [
      `Ha quedado libre una plaza${mission === undefined ? '' : ` para «${mission}»`}. Se guarda para una persona de la lista de espera.`,
      ...(until === undefined
        ? []
        : [
            `Hace falta su respuesta antes del ${until}. Después, la plaza será para la persona siguiente.`,
          ]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'Por llamar: ¿sigue siendo útil?',
    body: [
      `Usted recibió ${kind}, el ${received}. Pregunte a la persona si sigue siendo útil.`,
      ...(until === undefined ? [] : [`Sin respuesta, termina el ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'Por llamar: la misión se ha cancelado',
    body: [
      `Una persona había respondido a una misión${mission === undefined ? '' : `, «${mission}»`}, que se ha cancelado. Todavía no lo sabe.`,
      CALL,
    ],
  }),
};
