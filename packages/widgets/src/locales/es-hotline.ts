import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';

/** A day of the week takes its article; "mañana" and a date that has one already do not. */
const onDay = (day: string): string =>
  day === 'mañana' || day.startsWith('el ') ? day : `el ${day}`;

/** Spanish, the phone line. */
export const hotline: Words<typeof french> = {
  title: '¿Necesita ayuda? Llámenos',
  call: (number) => `Llamar al ${number}`,
  tariffs: {
    free: 'Servicio y llamada gratuitos',
    'free-service': 'Servicio gratuito, usted paga la llamada',
    standard: 'Precio de una llamada normal',
    paid: 'Esta llamada cuesta más que una normal',
  },
  clock: (hours, minutes) =>
    `${hours === 1 ? 'la' : 'las'}\u00A0${String(hours)}:${String(minutes).padStart(2, '0')}`,
  span: (opens, closes) => `de ${opens} a ${closes}`,
  tomorrow: 'mañana',
  onDate: (date) => `el ${date}`,
  always: 'Abierto ahora, día y noche',
  openUntil: (clock) => `Abierto ahora, hasta ${clock}`,
  openUntilDay: (day, clock) => `Abierto ahora, hasta ${onDay(day)} a ${clock}`,
  closed: 'Cerrado',
  opensAt: (clock) => `Cerrado, abre a ${clock}`,
  opensOn: (day, clock) => `Cerrado, abre ${onDay(day)} a ${clock}`,
  hours: 'Horario',
  days: (first, last) => `${first} a ${last}`,
  closedThatDay: 'cerrado',
  publicHoliday: 'día festivo',
  languages: (names) => `Le respondemos en ${names}.`,
  loading: 'Cargando el número de teléfono…',
  unreachable: 'No se ha podido cargar el número de teléfono.',
  none: 'Por ahora no hay ningún número de teléfono.',
  retry: 'Intentar de nuevo',
};
