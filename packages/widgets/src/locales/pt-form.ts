import type { FormCatalogue } from './form-catalogue.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Portuguese, what every form shares. */
export const form: FormCatalogue['form'] = {
  loading: 'A carregar o formulário…',
  trouble: 'De momento não é possível mostrar o formulário.',
  troubleHelp: 'Verifique a sua ligação e carregue em «Tentar de novo».',
  closed: 'De momento este serviço não recebe respostas em linha.',
  retry: 'Tentar de novo',
  hotline: 'Prefere falar com alguém?',
  call: (number) => `Ligar para ${number}`,
  optional: 'facultativo',
  allNeeded: 'Responda a cada pergunta, exceto se disser «facultativo».',
  back: 'Voltar',
  next: 'Continuar',
  page: (at, of) => `Passo ${String(at)} de ${String(of)}`,
  toMend: 'A corrigir:',
  problem: (count) =>
    count === 1 ? 'Há uma resposta a corrigir' : `Há ${String(count)} respostas a corrigir`,
  missing: 'Responda a esta pergunta para continuar.',
  refusedAnswer: 'O serviço não aceita esta resposta. Escreva-a de outra maneira.',
  tooLong: (count) =>
    `Este texto tem ${String(count)} ${plural(count, 'carácter', 'caracteres')} a mais. Encurte-o.`,
  charactersLeft: (count) =>
    `${plural(count, 'Resta', 'Restam')} ${String(count)} ${plural(count, 'carácter', 'caracteres')}.`,
  charactersOver: (count) => `${String(count)} ${plural(count, 'carácter', 'caracteres')} a mais.`,
  contactInText:
    'Retire deste texto os endereços de e-mail, os telefones e as ligações. Pedimo-los à parte.',
  emailWrong: 'Escreva um endereço de e-mail completo, por exemplo nome@exemplo.pt.',
  phoneWrong: 'Escreva um número de telefone completo, por exemplo 06 39 98 00 12.',
  places: {
    list: 'Localidades propostas',
    found: (count) =>
      count === 1
        ? '1 localidade proposta. Seta para baixo para a escolher.'
        : `${String(count)} localidades propostas. Seta para baixo para escolher.`,
    none: (text) => `Nenhuma localidade encontrada para «${text}». Tente o código postal.`,
    trouble: 'Não é possível mostrar as localidades. Escreva o código postal.',
    chosen: (place) => `Escolheu ${place}.`,
    unknown: 'Escreva um código postal de cinco algarismos, por exemplo 26000.',
  },
  emergency: {
    title: 'Em perigo? Ligue já',
    text: 'Este formulário não é lido com urgência. Estes números são gratuitos, dia e noite.',
    samu: 'Ambulância (Samu)',
    police: 'Polícia',
    fire: 'Bombeiros',
    europe: 'Emergência',
    text114: 'Por SMS, se tem dificuldade em ouvir ou falar',
    violence: 'Violência contra as mulheres',
    childhood: 'Criança em perigo',
  },
  draft: {
    restored: 'Encontrámos as suas respostas.',
    clear: 'Apagar tudo',
    cleared: 'As suas respostas estão apagadas.',
    keep: 'Guardar o meu rascunho neste aparelho',
    keepHint: 'Durante 24 horas. Não assinale num computador partilhado.',
    idleSoon: 'Se não fizer nada, o rascunho deste separador será apagado em 2 minutos.',
    idleGone:
      'O rascunho deste separador está apagado. As suas respostas ficam aqui enquanto a página estiver aberta.',
    stay: 'Ainda estou aqui',
  },
  check: {
    title: 'Verifique as suas respostas',
    change: 'Mudar',
    changeWhat: (what) => `Mudar: ${what}`,
    yes: 'Sim',
    send: 'Enviar',
    sending: 'A enviar…',
  },
  privacy: {
    title: 'Os seus dados',
    agree: (controller) =>
      `Ao carregar em «Enviar», aceita que ${controller} use as suas respostas para:`,
    kept: (days) =>
      `São apagadas o mais tardar ${String(days)} ${plural(days, 'dia', 'dias')} depois do fim.`,
    rights: 'Pode vê-las, corrigi-las ou apagá-las a qualquer momento com a ligação do recibo.',
    contact: 'Fazer uma pergunta sobre os seus dados',
    dpo: 'Escrever ao encarregado da proteção de dados',
    policy: 'Ler toda a política de privacidade',
  },
  trap: 'Deixe esta caixa vazia',
  outcome: {
    notSent: 'O seu pedido ainda não seguiu',
    notSentText: 'Deixe esta página aberta. Tentamos de novo logo que possível.',
    unknown: 'Não sabemos se o seu pedido chegou',
    unknownText: 'Deixe esta página aberta: estamos a tentar de novo. Só será registado uma vez.',
    doubt: 'Na sua última visita, não pudemos saber se o seu pedido chegou.',
    orCall: (number) => `Se não, ligue para ${number}.`,
    refused: 'O seu pedido não foi aceite',
    reused:
      'Já chegou um pedido enviado desta página. Ligue-nos para o completar, ou envie também este.',
    sendAnother: 'Enviar mesmo assim',
    outdated: 'As informações sobre os seus dados mudaram. Leia-as de novo e volte a enviar.',
    tooYoung: 'Ainda não tem a idade pedida. Ligue-nos para encontrar outra maneira.',
    outside: 'Este serviço não atua na sua localidade. Ligue-nos para receber orientação.',
  },
  receipt: {
    title: 'Está registado',
    reference: 'Número do processo',
    date: 'Recebido em',
    service: 'Serviço',
    status: 'O que se segue',
    next: {
      'confirm-email': 'Enviamos-lhe um e-mail. Abra-o e carregue na ligação para confirmar.',
      'agent-calls': 'Uma pessoa do serviço vai ligar-lhe.',
      'organization-answers': 'A organização vai responder-lhe.',
      'agent-reviews': 'Uma pessoa do serviço vai ler as suas respostas e contactar consigo.',
      'agent-matches': 'Uma pessoa do serviço procura alguém e depois contacta consigo.',
      'waiting-list': 'Está na lista de espera. Escrevemos-lhe assim que houver um lugar livre.',
    },
    otherwise: 'Uma pessoa do serviço vai contactar consigo.',
    answerBy: (date) => `Resposta o mais tardar em ${date}.`,
    follow: 'Seguir, mudar ou apagar',
    secret: 'Esta ligação é secreta: guarde-a para si.',
    manage: 'Abrir o meu processo',
    keep: 'Guardar este recibo',
    print: 'Imprimir',
    save: 'Guardar',
    mail: 'Enviar-mo por e-mail',
    file: 'recibo',
  },
};
