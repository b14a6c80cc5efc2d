import { texts } from './mail-texts-ar.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in Arabic. */
export const arabic: MailWords = {
  tag: 'ar',
  direction: 'rtl',
  greeting: 'مرحبا،',
  what: {
    application: (mission) =>
      mission === undefined ? 'مشاركتك في مهمة' : `مشاركتك في مهمة «${mission}»`,
    request: () => 'طلبك للمساعدة',
    offer: () => 'عرضك للمساعدة',
    'mission-proposal': () => 'المهمة التي اقترحتها',
  },
  kind: {
    application: 'مشاركة في مهمة',
    request: 'طلب مساعدة',
    offer: 'عرض مساعدة',
    'mission-proposal': 'اقتراح مهمة',
  },
  next: {
    'confirm-email': 'بقي أن تؤكد عنوان بريدك الإلكتروني.',
    'agent-calls': 'الآن سيتصل بك شخص من الخدمة.',
    'organization-answers': 'الآن تقرأ المنظمة صاحبة المهمة جوابك ثم تتصل بك.',
    'agent-reviews': 'الآن يقرأ شخص من الخدمة أجوبتك ثم يتصل بك.',
    'agent-matches': 'الآن يبحث شخص من الخدمة عن الشخص المناسب ثم يتصل بك.',
    'waiting-list': 'أنت الآن في قائمة الانتظار: سنكتب لك حين يتوفر مكان.',
  },
  answerBy: (moment) => `سيصلك جواب في أجل أقصاه ${moment}.`,
  footer: {
    reference: 'رقم الملف:',
    code: (page) => `الرابط لا يعمل؟ افتح ${page} واكتب هذا الرمز:`,
    secret: 'احتفظ بهذا الرابط وبهذا الرمز لنفسك: من يملكهما يستطيع قراءة أجوبتك وتغييرها.',
    hotline: (number, price) =>
      `لديك سؤال؟ يجيبك شخص على الرقم ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) => `وصلتك هذه الرسالة لأن هذا العنوان أعطي إلى ${service}. كتبتها آلة.`,
  },
  texts,
};
