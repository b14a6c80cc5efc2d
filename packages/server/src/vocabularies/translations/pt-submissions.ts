import type { TranslatedSubmissions } from './translated-words.ts';

const shared = {
  'pending-confirmation': 'Por confirmar por e-mail',
  'pending-review': 'Um agente vai lê-la',
  cancelled: 'Anulada',
  expired: 'Expirada',
  declined: 'Recusada',
};

/** Portuguese: what people submit, and what becomes of it. */
export const submissions: TranslatedSubmissions = {
  'aide-kinds': {
    request: 'Preciso de ajuda',
    offer: 'Posso ajudar',
  },
  'submission-types': {
    application: 'Candidatura a uma missão',
    request: 'Pedido de ajuda',
    offer: 'Oferta de ajuda',
    'mission-proposal': 'Proposta de missão',
  },
  'application-statuses': {
    ...shared,
    pending: 'Enviada',
    'in-progress': 'Em análise',
    accepted: 'Aceite',
    completed: 'Missão feita',
    waitlisted: 'Na lista de espera',
  },
  'request-statuses': {
    ...shared,
    open: 'Procuramos alguém',
    proposed: 'Foi proposta uma pessoa',
    matched: 'Há uma pessoa a ajudar',
    fulfilled: 'Ajuda recebida',
    closed: 'Fechada por um agente',
  },
  'need-statuses': {
    open: 'À procura',
    proposed: 'Alguém foi proposto',
    matched: 'Alguém foi encontrado',
    fulfilled: 'Feito',
  },
  'offer-statuses': {
    'pending-confirmation': shared['pending-confirmation'],
    expired: shared.expired,
    active: 'Ativa',
    paused: 'Em pausa',
    suspended: 'Suspensa por um agente',
    withdrawn: 'Retirada',
  },
  'mission-proposal-statuses': {
    ...shared,
    published: 'Publicada',
    completed: 'Terminada',
  },
  'next-steps': {
    'confirm-email': 'Confirme o seu endereço: abra a ligação que recebeu por e-mail',
    'agent-calls': 'Um agente vai ligar-lhe',
    'organization-answers': 'A organização vai responder-lhe',
    'agent-reviews': 'Um agente lê o que escreveu',
    'agent-matches': 'Um agente procura a pessoa certa',
    'waiting-list': 'Está na lista de espera',
  },
  'tracked-actions': {
    confirm: 'Confirmar',
    renew: 'Prolongar',
    pause: 'Pôr em pausa',
    resume: 'Retomar',
    edit: 'Alterar',
    withdraw: 'Retirar e apagar tudo',
    'accept-place': 'Aceitar o lugar',
    'decline-place': 'Deixar o lugar',
    'join-waiting-list': 'Entrar na lista de espera',
    'mark-solved': 'Está resolvido',
    'mark-unsolved': 'Não está resolvido',
  },
  'close-reasons': {
    fulfilled: 'A ajuda foi dada',
    failed: 'Ninguém foi encontrado',
    irrelevant: 'Fora deste serviço',
    duplicate: 'Já tinha sido pedido',
    redirected: 'Confiado a outro serviço',
  },
  'decline-reasons': {
    'no-response': 'Sem resposta',
    'requirements-not-met': 'Condições não cumpridas',
    'changed-mind': 'Mudou de ideias',
    'not-available': 'Sem disponibilidade',
    'mission-over': 'Missão terminada',
    other: 'Outra razão',
  },
  'consent-givers': {
    self: 'A própria pessoa',
    proxy: 'A pessoa que fez o pedido',
    agent: 'Um agente, após acordo por telefone',
  },
  'event-actors': {
    person: 'Você',
    agent: 'Um agente',
    system: 'O serviço, automaticamente',
  },
};
