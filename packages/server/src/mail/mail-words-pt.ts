import { texts } from './mail-texts-pt.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in Portuguese, as written in Portugal. */
export const portuguese: MailWords = {
  tag: 'pt-PT',
  direction: 'ltr',
  greeting: 'Olá,',
  what: {
    application: (mission) =>
      mission === undefined
        ? 'a sua resposta a uma missão'
        : `a sua resposta à missão «${mission}»`,
    request: () => 'o seu pedido de ajuda',
    offer: () => 'a sua oferta de ajuda',
    'mission-proposal': () => 'a sua proposta de missão',
  },
  kind: {
    application: 'uma resposta a uma missão',
    request: 'um pedido de ajuda',
    offer: 'uma oferta de ajuda',
    'mission-proposal': 'uma proposta de missão',
  },
  next: {
    'confirm-email': 'Só falta confirmar o seu endereço de e-mail.',
    'agent-calls': 'Agora, uma pessoa do serviço vai ligar-lhe.',
    'organization-answers':
      'Agora, a organização que propõe a missão lê a sua resposta e entra em contacto.',
    'agent-reviews': 'Agora, uma pessoa do serviço lê as suas respostas e entra em contacto.',
    'agent-matches': 'Agora, uma pessoa do serviço procura a pessoa certa e entra em contacto.',
    'waiting-list':
      'Agora está na lista de espera: escrevemos-lhe assim que houver um lugar livre.',
  },
  answerBy: (moment) => `Terá uma resposta o mais tardar em ${moment}.`,
  footer: {
    reference: 'Número do processo:',
    code: (page) => `A ligação não funciona? Abra ${page} e copie este código:`,
    secret:
      'Guarde esta ligação e este código para si: com eles, pode-se ler e mudar as suas respostas.',
    hotline: (number, price) =>
      `Alguma pergunta? Uma pessoa responde-lhe no ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Recebe esta mensagem porque este endereço foi dado a ${service}. É escrita por uma máquina.`,
  },
  texts,
};
