import type { MailWords } from './mail-words.ts';

const FOLLOW = 'Seguir, mudar ou retirar';

/** How to reach who has but a phone. */
const CALL =
  'Não temos um endereço de correio eletrónico seguro da pessoa: telefone-lhe, por favor. Por prudência, esta mensagem nada diz sobre ela: procure-a pelo número do processo.';

/** What each mail says, in Portuguese. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `A fazer: confirme ${what}`,
    body: [
      `Guardamos ${what}, mas ainda nada seguiu: primeiro temos de saber que este endereço é mesmo seu.`,
      'Abra a página abaixo e carregue em «Confirmar». Antes disso, ninguém lê e nada é transmitido.',
    ],
    link: 'Abrir a página para confirmar',
    after: [
      ...(until === undefined ? [] : [`Sem confirmação até ${until}, apagamos tudo.`]),
      'Não foi você? Não faça nada: nada será transmitido.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'A fazer: confirme o seu endereço',
    body: [
      `Deu outro endereço para ${what}. Temos de saber que é mesmo seu.`,
      'Abra a página abaixo e carregue em «Confirmar». Antes disso, nada mais escrevemos para este endereço.',
    ],
    link: 'Abrir a página para confirmar',
    after: ['Não foi você? Não faça nada: este endereço não será usado.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `Recebido: ${what}`,
    body: [
      `${service} recebeu ${what}, em ${received}. Esta mensagem é o seu comprovativo.`,
      ...next,
      ...(until === undefined ? [] : [`Sem notícias suas, termina em ${until}.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what, received }) => ({
    subject: `A sua ligação para seguir ${what}`,
    body: [
      `Pediu-nos uma nova ligação. Aqui está a que abre ${what}, com data de ${received}.`,
      'Nessa página vê em que ponto está. Também pode mudar, retirar e apagar tudo.',
    ],
    link: FOLLOW,
    after: ['Não pediu nada? Não faça nada: nada muda.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Lista de espera: ${what}`,
    body: [
      `Recebemos ${what}. Obrigado! Todos os lugares estão ocupados: está na lista de espera.`,
      'Se houver um lugar livre, escrevemos-lhe logo. Terá então dois dias para dizer sim ou não.',
      'Já não quer esperar? Deixe a sua vez com a ligação abaixo.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ mission, begins, until }) => ({
    subject: 'A fazer: há um lugar livre para si',
    body: [
      `Boa notícia: ficou livre um lugar${mission === undefined ? '' : ` para «${mission}»`}, e está guardado para si.`,
      ...(begins === undefined ? [] : [`A missão começa em ${begins}.`]),
      `Diga-nos se o aceita${until === undefined ? '' : ` até ${until}`}. Depois, o lugar será da pessoa seguinte.`,
      'Já não pode? Diga também: alguém está à espera.',
    ],
    link: 'Aceitar ou deixar o lugar',
  }),
  'place-offer-expired': ({ what }) => ({
    subject: 'O lugar é agora de outra pessoa',
    body: [
      'Um lugar estava guardado para si. Não tivemos resposta a tempo, por isso é da pessoa seguinte.',
      `Não faz mal: a página que mostra ${what} diz o que ainda pode fazer, e outras missões precisam de si.`,
    ],
    link: 'Ver em que ponto está',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject: type === 'offer' ? 'Ainda pode ajudar?' : 'Ainda é preciso?',
    body: [
      `Em breve termina ${what}${until === undefined ? '' : `: será em ${until}`}.`,
      'Se ainda for útil, basta carregar num botão para continuar. Se não, não faça nada, ou diga-nos que está resolvido.',
    ],
    link: 'Continuar ou terminar',
  }),
  expired: ({ what }) => ({
    subject: `Terminou: ${what}`,
    body: [
      `O tempo previsto passou: terminou ${what}. Já ninguém trata disso.`,
      'Ainda é útil? Recomece quando quiser, ou ligue-nos.',
      'Com a ligação abaixo, pode ler tudo ou apagar tudo. Se não, apagamos tudo mais tarde.',
    ],
    link: 'Ler ou apagar',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'É amanhã: a sua missão',
    body: [
      `Contamos consigo${mission === undefined ? '' : ` para «${mission}»`}${begins === undefined ? '' : `, em ${begins}`}. Obrigado!`,
      'Aconteceu um imprevisto? Diga-nos com a ligação abaixo: outra pessoa poderá ficar com o lugar.',
    ],
    link: 'Ver a minha resposta ou retirar-me',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'A missão foi cancelada',
    body: [
      `A missão${mission === undefined ? '' : ` «${mission}»`} foi cancelada. Não vá até lá.`,
      ...(begins === undefined ? [] : [`Devia começar em ${begins}.`]),
      'Obrigado por querer ajudar. Outras missões precisam de si. Uma pergunta? Telefone-nos.',
    ],
    link: 'Ver a minha resposta ou apagar tudo',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: 'Como correu?',
    body:
      type === 'request'
        ? [
            'Alguém ia ajudar. Recebeu a ajuda?',
            'Responda sim ou não na página abaixo. Se for não, continuamos à procura.',
          ]
        : [`Gostávamos de saber como ficou ${what}.`, 'Diga-nos na página abaixo, ou ligue-nos.'],
    link: 'Dizer como correu',
  }),
  farewell: ({ what, service }) => ({
    subject: 'Está retirado, e tudo foi apagado',
    body: [
      `Como pediu, retirámos ${what}. ${service} apagou tudo o que escreveu; este endereço também, logo que esta mensagem parta.`,
      'As ligações recebidas antes já não abrem. Não há mais nada a fazer.',
      'Pode voltar quando quiser. Cuide de si.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `A tratar: ${kind}`,
    body: [
      `Em ${received}, o serviço recebeu ${kind}. Alguém espera uma resposta.`,
      'Por prudência, esta mensagem nada diz sobre a pessoa. Procure-a pelo número do processo.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'A verificar: há algo à espera',
    body: [
      `Chegou algo de forma pouco habitual e espera que o veja. O mais antigo é ${kind}, de ${received}.`,
      'Antes disso nada é transmitido. Por prudência, esta mensagem nada diz sobre a pessoa: procure-a pelo número do processo, com o comando «to-check» do servidor.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'A telefonar: há um lugar guardado',
    body: [
      `Ficou livre um lugar${mission === undefined ? '' : ` para «${mission}»`}. Está guardado para uma pessoa da lista de espera.`,
      ...(until === undefined
        ? []
        : [`É precisa a resposta até ${until}. Depois, o lugar será da pessoa seguinte.`]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'A telefonar: ainda é útil?',
    body: [
      `Recebeu ${kind}, em ${received}. Pergunte à pessoa se ainda é útil.`,
      ...(until === undefined ? [] : [`Sem resposta, termina em ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'A telefonar: a missão foi cancelada',
    body: [
      `Uma pessoa tinha respondido a uma missão${mission === undefined ? '' : `, «${mission}»`}, que foi cancelada. Ainda não sabe.`,
      CALL,
    ],
  }),
};
