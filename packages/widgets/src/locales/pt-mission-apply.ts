import type { FormCatalogue } from './form-catalogue.ts';
import { form } from './pt-form.ts';

const missionApply: FormCatalogue['missionApply'] = {
  title: 'Participar nesta missão',
  mission: 'Missão',
  who: {
    title: 'Quem é?',
    intro: 'Um telefone ou um e-mail: basta um.',
    name: 'O seu nome e apelido',
    nameMissing: 'Escreva o seu nome, por exemplo Camille Martin.',
    phone: 'Telefone',
    phoneHint: 'Para lhe falar desta missão, e para mais nada.',
    email: 'Endereço de e-mail',
    either: 'Escreva um telefone ou um endereço de e-mail, por exemplo 06 39 98 00 12.',
  },
  age: {
    title: 'A sua idade',
    adult: 'Tem 18 anos ou mais?',
    adultMissing: 'Escolha «Sim» ou «Não».',
    yes: 'Sim',
    no: 'Não',
    birthYear: 'O seu ano de nascimento',
    birthYearMissing: 'Escreva o ano de nascimento com quatro algarismos, por exemplo 2010.',
    tooYoung: (age) =>
      `Para esta missão é preciso ter ${String(age)} anos. Procure uma missão aberta aos mais novos, ou ligue-nos.`,
  },
  prerequisites: {
    title: 'O que é preciso para esta missão',
    intro: 'Assinale cada linha para dizer que está bem para si.',
    missing: 'Assinale esta linha. Se não for possível para si, ligue-nos.',
  },
  slots: {
    question: 'Que momentos lhe convêm?',
    hint: 'Assinale tudo o que convém.',
    parts: {
      morning: 'manhã',
      midday: 'meio-dia',
      afternoon: 'tarde',
      evening: 'fim da tarde',
      night: 'noite',
    },
  },
  message: {
    required: 'Porque quer ajudar?',
    requiredHint: 'Bastam algumas linhas. A organização vai lê-las.',
    missing: 'Escreva uma ou duas frases, por exemplo o que gosta de fazer.',
    optional: 'Umas palavras para a organização',
  },
  waiting: {
    title: 'Todos os lugares estão ocupados',
    intro: 'Pode ficar um lugar livre. Propomo-lo então à primeira pessoa que espera.',
    tick: 'Ponham-me na lista de espera',
    missing: 'Assinale esta caixa para esperar um lugar, ou escolha outra missão.',
  },
  closed: {
    gone: 'Esta missão já não é proposta. Outras esperam por si na lista.',
    past: 'Esta missão terminou. Outras esperam por si na lista.',
    paused: 'A organização não procura ninguém de momento. Volte em breve.',
    other: 'Esta missão já não aceita ninguém. Outras esperam por si na lista.',
    elsewhere: 'Para esta missão, a inscrição faz-se noutro site.',
    open: (host) => `Abrir ${host}`,
    unnamed: 'Este formulário não sabe para que missão é. Avise este site.',
  },
  refusals: {
    already: 'Já respondeu a esta missão. Abra a ligação recebida por e-mail para a seguir.',
    full: 'O último lugar acaba de ser ocupado. Carregue em «Enviar» para escolher a lista de espera.',
    closed: 'Esta missão acaba de fechar. Procure outra na lista.',
    tooYoung: 'Ainda não tem a idade pedida. Procure uma missão aberta aos mais novos.',
  },
};

/** Portuguese, `<mission-apply>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionApply'> = { form, missionApply };
