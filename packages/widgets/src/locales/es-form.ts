import type { FormCatalogue } from './form-catalogue.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Spanish, what every form shares. */
export const form: FormCatalogue['form'] = {
  loading: 'Cargando el formulario…',
  trouble: 'Por ahora no se puede mostrar el formulario.',
  troubleHelp: 'Compruebe su conexión y pulse «Intentar de nuevo».',
  closed: 'Por ahora este servicio no recibe respuestas en línea.',
  retry: 'Intentar de nuevo',
  hotline: '¿Prefiere hablar con alguien?',
  call: (number) => `Llamar al ${number}`,
  optional: 'opcional',
  allNeeded: 'Responda a cada pregunta, salvo si dice «opcional».',
  back: 'Volver',
  next: 'Continuar',
  page: (at, of) => `Paso ${String(at)} de ${String(of)}`,
  toMend: 'Por corregir:',
  problem: (count) =>
    count === 1 ? 'Hay una respuesta por corregir' : `Hay ${String(count)} respuestas por corregir`,
  missing: 'Responda a esta pregunta para continuar.',
  refusedAnswer: 'El servicio no acepta esta respuesta. Escríbala de otra manera.',
  tooLong: (count) =>
    `A este texto le sobran ${String(count)} ${plural(count, 'carácter', 'caracteres')}. Acórtelo.`,
  charactersLeft: (count) =>
    `${plural(count, 'Queda', 'Quedan')} ${String(count)} ${plural(count, 'carácter', 'caracteres')}.`,
  charactersOver: (count) =>
    `${plural(count, 'Sobra', 'Sobran')} ${String(count)} ${plural(count, 'carácter', 'caracteres')}.`,
  contactInText:
    'Quite de este texto las direcciones de e-mail, los teléfonos y los enlaces. Los pedimos aparte.',
  emailWrong: 'Escriba una dirección de e-mail completa, por ejemplo nombre@ejemplo.es.',
  phoneWrong: 'Escriba un número de teléfono completo, por ejemplo 06 39 98 00 12.',
  places: {
    list: 'Municipios propuestos',
    found: (count) =>
      count === 1
        ? '1 municipio propuesto. Flecha abajo para elegirlo.'
        : `${String(count)} municipios propuestos. Flecha abajo para elegir.`,
    none: (text) => `No hay ningún municipio para «${text}». Pruebe con el código postal.`,
    trouble: 'No se pueden mostrar los municipios. Escriba el código postal.',
    chosen: (place) => `Ha elegido ${place}.`,
    unknown: 'Escriba un código postal de cinco cifras, por ejemplo 26000.',
  },
  emergency: {
    title: '¿En peligro? Llame ahora mismo',
    text: 'Este formulario no se lee con urgencia. Estos números son gratuitos, día y noche.',
    samu: 'Ambulancia (Samu)',
    police: 'Policía',
    fire: 'Bomberos',
    europe: 'Emergencias',
    text114: 'Por SMS, si oye o habla con dificultad',
    violence: 'Violencia contra las mujeres',
    childhood: 'Niño en peligro',
  },
  draft: {
    restored: 'Hemos encontrado sus respuestas.',
    clear: 'Borrar todo',
    cleared: 'Sus respuestas están borradas.',
    keep: 'Guardar mi borrador en este aparato',
    keepHint: 'Durante 24 horas. No lo marque en un ordenador compartido.',
    idleSoon: 'Si no hace nada, el borrador de esta pestaña se borrará en 2 minutos.',
    idleGone:
      'El borrador de esta pestaña está borrado. Sus respuestas siguen aquí mientras la página esté abierta.',
    stay: 'Sigo aquí',
  },
  check: {
    title: 'Compruebe sus respuestas',
    change: 'Cambiar',
    changeWhat: (what) => `Cambiar: ${what}`,
    yes: 'Sí',
    send: 'Enviar',
    sending: 'Enviando…',
  },
  privacy: {
    title: 'Sus datos',
    agree: (controller) =>
      `Al pulsar «Enviar», acepta que ${controller} utilice sus respuestas para:`,
    kept: (days) =>
      `Se borran como muy tarde ${String(days)} ${plural(days, 'día', 'días')} después del final.`,
    rights: 'Puede verlas, corregirlas o borrarlas en cualquier momento con el enlace del recibo.',
    contact: 'Hacer una pregunta sobre sus datos',
    dpo: 'Escribir al delegado de protección de datos',
    policy: 'Leer toda la política de privacidad',
  },
  trap: 'Deje esta casilla vacía',
  outcome: {
    notSent: 'Su solicitud todavía no ha salido',
    notSentText: 'Deje esta página abierta. Lo intentamos de nuevo en cuanto se pueda.',
    unknown: 'No sabemos si su solicitud ha llegado',
    unknownText: 'Deje esta página abierta: lo intentamos de nuevo. Se registrará una sola vez.',
    doubt: 'En su última visita no pudimos saber si su solicitud había llegado.',
    orCall: (number) => `Si no, llame al ${number}.`,
    refused: 'Su solicitud no ha sido aceptada',
    reused:
      'Ya ha llegado una solicitud enviada desde esta página. Llámenos para completarla, o envíe también esta.',
    sendAnother: 'Enviar de todos modos',
    outdated: 'La información sobre sus datos ha cambiado. Léala de nuevo y vuelva a enviar.',
    tooYoung: 'Todavía no tiene la edad que se pide. Llámenos para encontrar otra manera.',
    outside: 'Este servicio no actúa en su municipio. Llámenos y le orientaremos.',
  },
  receipt: {
    title: 'Está registrado',
    reference: 'Número de expediente',
    date: 'Recibido el',
    service: 'Servicio',
    status: 'Lo que sigue',
    next: {
      'confirm-email': 'Le enviamos un e-mail. Ábralo y pulse el enlace para confirmar.',
      'agent-calls': 'Una persona del servicio le llamará.',
      'organization-answers': 'La organización le responderá.',
      'agent-reviews': 'Una persona del servicio leerá sus respuestas y le contactará.',
      'agent-matches': 'Una persona del servicio busca a alguien y luego le contacta.',
      'waiting-list': 'Está en la lista de espera. Le escribimos en cuanto haya una plaza libre.',
    },
    otherwise: 'Una persona del servicio le contactará.',
    answerBy: (date) => `Respuesta a más tardar el ${date}.`,
    follow: 'Seguir, cambiar o borrar',
    secret: 'Este enlace es secreto: guárdelo para usted.',
    manage: 'Abrir mi expediente',
    keep: 'Guardar este recibo',
    print: 'Imprimir',
    save: 'Guardar',
    mail: 'Enviármelo por e-mail',
    file: 'recibo',
  },
};
