import type { Words } from './catalogue.ts';
import type { failureWords as french } from './fr-shared.ts';

/** Portuguese, why something did not arrive. */
export const failureWords: Words<typeof french> = {
  offline: {
    title: 'Não tem ligação à internet',
    text: 'Verifique o wifi ou os dados móveis. Tudo carrega quando a rede voltar.',
  },
  network: {
    title: 'O serviço não responde',
    text: 'Verifique a sua ligação e carregue em «Tentar de novo».',
  },
  timeout: {
    title: 'O serviço demora demasiado a responder',
    text: 'Espere um minuto e carregue em «Tentar de novo».',
  },
  server: {
    title: 'O serviço está avariado',
    text: 'A culpa não é sua. Tente de novo daqui a alguns minutos.',
  },
  content: {
    title: 'O serviço respondeu algo que não se consegue ler',
    text: 'A culpa não é sua. Avise a pessoa que trata deste site.',
  },
  refused: {
    title: 'O serviço não compreendeu esta procura',
    text: 'Retire um filtro e carregue em «Tentar de novo».',
  },
  missing: {
    title: 'O serviço ainda não está ligado',
    text: 'A pessoa que trata deste site tem de indicar o endereço do serviço.',
  },
};
