import type { TranslatedSubmissions } from './translated-words.ts';

const shared = {
  'pending-confirmation': 'Por confirmar por e-mail',
  'pending-review': 'Un agente va a leerla',
  cancelled: 'Anulada',
  expired: 'Caducada',
  declined: 'Rechazada',
};

/** Spanish: what people submit, and what becomes of it. */
export const submissions: TranslatedSubmissions = {
  'aide-kinds': {
    request: 'Necesito ayuda',
    offer: 'Puedo ayudar',
  },
  'submission-types': {
    application: 'Candidatura a una misión',
    request: 'Solicitud de ayuda',
    offer: 'Oferta de ayuda',
    'mission-proposal': 'Propuesta de misión',
  },
  'application-statuses': {
    ...shared,
    pending: 'Enviada',
    'in-progress': 'En estudio',
    accepted: 'Aceptada',
    completed: 'Misión hecha',
    waitlisted: 'En la lista de espera',
  },
  'request-statuses': {
    ...shared,
    open: 'Buscamos a alguien',
    proposed: 'Se ha propuesto a una persona',
    matched: 'Una persona le ayuda',
    fulfilled: 'Ayuda recibida',
    closed: 'Cerrada por un agente',
  },
  'need-statuses': {
    open: 'Buscamos',
    proposed: 'Se ha propuesto a alguien',
    matched: 'Hay alguien',
    fulfilled: 'Hecho',
  },
  'offer-statuses': {
    'pending-confirmation': shared['pending-confirmation'],
    expired: shared.expired,
    active: 'Activa',
    paused: 'En pausa',
    suspended: 'Suspendida por un agente',
    withdrawn: 'Retirada',
  },
  'mission-proposal-statuses': {
    ...shared,
    published: 'Publicada',
    completed: 'Terminada',
  },
  'next-steps': {
    'confirm-email': 'Confirme su dirección: abra el enlace que ha recibido por e-mail',
    'agent-calls': 'Un agente le llamará',
    'organization-answers': 'La organización le responderá',
    'agent-reviews': 'Un agente lee lo que ha escrito',
    'agent-matches': 'Un agente busca a la persona adecuada',
    'waiting-list': 'Está en la lista de espera',
  },
  'tracked-actions': {
    confirm: 'Confirmar',
    renew: 'Prolongar',
    pause: 'Poner en pausa',
    resume: 'Reanudar',
    edit: 'Modificar',
    withdraw: 'Retirar y borrar todo',
    'accept-place': 'Aceptar la plaza',
    'decline-place': 'Dejar la plaza',
    'join-waiting-list': 'Entrar en la lista de espera',
    'mark-solved': 'Está resuelto',
    'mark-unsolved': 'No está resuelto',
  },
  'close-reasons': {
    fulfilled: 'La ayuda se ha dado',
    failed: 'No se ha encontrado a nadie',
    irrelevant: 'Fuera de este servicio',
    duplicate: 'Ya se había pedido',
    redirected: 'Confiada a otro servicio',
  },
  'decline-reasons': {
    'no-response': 'Sin respuesta',
    'requirements-not-met': 'No se cumplen las condiciones',
    'changed-mind': 'Ha cambiado de opinión',
    'not-available': 'Sin disponibilidad',
    'mission-over': 'Misión terminada',
    other: 'Otra razón',
  },
  'consent-givers': {
    self: 'La propia persona',
    proxy: 'La persona que hizo la solicitud',
    agent: 'Un agente, tras acuerdo por teléfono',
  },
  'event-actors': {
    person: 'Usted',
    agent: 'Un agente',
    system: 'El servicio, automáticamente',
  },
};
