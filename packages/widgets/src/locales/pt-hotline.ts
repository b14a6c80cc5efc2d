import type { Words } from './catalogue.ts';
import type { hotline as french } from './fr-hotline.ts';

/** One o’clock is singular: "à 1h", "da 1h". */
const at = (clock: string): string => `${clock.startsWith('1h') ? 'à' : 'às'} ${clock}`;
const since = (clock: string): string => `${clock.startsWith('1h') ? 'da' : 'das'} ${clock}`;

/** "amanhã", "na quinta-feira", "no sábado". */
function onDay(day: string): string {
  if (day === 'amanhã') return day;
  return `${day.includes('feira') ? 'na' : 'no'} ${day}`;
}

/** Portuguese, the phone line. */
export const hotline: Words<typeof french> = {
  title: 'Precisa de ajuda? Ligue-nos',
  call: (number) => `Ligar para ${number}`,
  tariffs: {
    free: 'Serviço e chamada gratuitos',
    'free-service': 'Serviço gratuito, paga só a chamada',
    standard: 'Preço de uma chamada normal',
    paid: 'Esta chamada custa mais do que uma normal',
  },
  clock: (hours, minutes) =>
    `${String(hours)}h${minutes > 0 ? String(minutes).padStart(2, '0') : ''}`,
  span: (opens, closes) => `${since(opens)} ${at(closes)}`,
  tomorrow: 'amanhã',
  onDate: (date) => date,
  always: 'Aberto agora, dia e noite',
  openUntil: (clock) => `Aberto agora, até ${at(clock)}`,
  openUntilDay: (day, clock) => `Aberto agora, até ${day} ${at(clock)}`,
  closed: 'Fechado',
  opensAt: (clock) => `Fechado, abre ${at(clock)}`,
  opensOn: (day, clock) => `Fechado, abre ${onDay(day)} ${at(clock)}`,
  hours: 'Horário',
  days: (first, last) => `${first} a ${last}`,
  closedThatDay: 'fechado',
  publicHoliday: 'feriado',
  languages: (names) => `Respondemos em ${names}.`,
  loading: 'A carregar o número de telefone…',
  unreachable: 'Não foi possível carregar o número de telefone.',
  none: 'De momento não há nenhum número de telefone.',
  retry: 'Tentar de novo',
};
