import { texts } from './mail-texts-tr.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in Turkish. Names, days and hours stand after a colon: they take no case ending there. */
export const turkish: MailWords = {
  tag: 'tr',
  direction: 'ltr',
  greeting: 'Merhaba,',
  what: {
    application: (mission) =>
      mission === undefined ? 'bir göreve başvurunuz' : `“${mission}” görevine başvurunuz`,
    request: () => 'yardım isteğiniz',
    offer: () => 'yardım teklifiniz',
    'mission-proposal': () => 'görev öneriniz',
  },
  kind: {
    application: 'bir göreve başvuru',
    request: 'bir yardım isteği',
    offer: 'bir yardım teklifi',
    'mission-proposal': 'bir görev önerisi',
  },
  next: {
    'confirm-email': 'Geriye yalnızca e-posta adresinizi onaylamak kaldı.',
    'agent-calls': 'Şimdi hizmetten biri sizi arayacak.',
    'organization-answers':
      'Şimdi görevi öneren kuruluş yanıtınızı okuyor ve sizinle iletişime geçecek.',
    'agent-reviews': 'Şimdi hizmetten biri yanıtlarınızı okuyor ve sizinle iletişime geçecek.',
    'agent-matches': 'Şimdi hizmetten biri uygun kişiyi arıyor ve sizinle iletişime geçecek.',
    'waiting-list': 'Bekleme listesindesiniz: bir yer boşalınca size hemen yazarız.',
  },
  answerBy: (moment) => `En geç yanıt tarihi: ${moment}.`,
  footer: {
    reference: 'Dosya numarası:',
    code: (page) => `Bağlantı çalışmıyor mu? ${page} adresini açın ve şu kodu yazın:`,
    secret:
      'Bu bağlantıyı ve bu kodu kimseye vermeyin: bunlarla yanıtlarınız okunabilir ve değiştirilebilir.',
    hotline: (number, price) =>
      `Sorunuz mu var? Size bir kişi yanıt verir: ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Bu iletiyi alıyorsunuz, çünkü bu adres şu hizmete verildi: ${service}. İletiyi bir makine yazdı.`,
  },
  texts,
};
