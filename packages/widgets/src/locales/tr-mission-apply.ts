import type { FormCatalogue } from './form-catalogue.ts';
import { form } from './tr-form.ts';

const missionApply: FormCatalogue['missionApply'] = {
  title: 'Bu göreve katıl',
  mission: 'Görev',
  who: {
    title: 'Kimsiniz?',
    intro: 'Telefon veya e-posta: biri yeter.',
    name: 'Adınız ve soyadınız',
    nameMissing: 'Adınızı yazın, örneğin Camille Martin.',
    phone: 'Telefon',
    phoneHint: 'Yalnızca bu görevle ilgili size ulaşmak için.',
    email: 'E-posta adresi',
    either: 'Bir telefon veya e-posta adresi yazın, örneğin 06 39 98 00 12.',
  },
  age: {
    title: 'Yaşınız',
    adult: '18 yaşında veya daha büyük müsünüz?',
    adultMissing: '“Evet” veya “Hayır” seçin.',
    yes: 'Evet',
    no: 'Hayır',
    birthYear: 'Doğum yılınız',
    birthYearMissing: 'Doğum yılınızı dört rakamla yazın, örneğin 2010.',
    tooYoung: (age) =>
      `Bu görev için en az ${String(age)} yaşında olmak gerekir. Gençlere açık bir görev arayın ya da bizi arayın.`,
  },
  prerequisites: {
    title: 'Bu görev için gerekenler',
    intro: 'Size uyduğunu söylemek için her satırı işaretleyin.',
    missing: 'Bu satırı işaretleyin. Sizin için mümkün değilse bizi arayın.',
  },
  slots: {
    question: 'Size hangi zamanlar uyar?',
    hint: 'Uyan her şeyi işaretleyin.',
    parts: {
      morning: 'sabah',
      midday: 'öğlen',
      afternoon: 'öğleden sonra',
      evening: 'akşam',
      night: 'gece',
    },
  },
  message: {
    required: 'Neden yardım etmek istiyorsunuz?',
    requiredHint: 'Birkaç satır yeter. Kuruluş okuyacak.',
    missing: 'Bir iki cümle yazın, örneğin ne yapmayı sevdiğinizi.',
    optional: 'Kuruluşa birkaç söz',
  },
  waiting: {
    title: 'Bütün yerler dolu',
    intro: 'Bir yer boşalabilir. O zaman yeri bekleyen ilk kişiye öneririz.',
    tick: 'Beni bekleme listesine yazın',
    missing: 'Yer beklemek için işaretleyin ya da başka bir görev seçin.',
  },
  closed: {
    gone: 'Bu görev artık sunulmuyor. Listede başka görevler sizi bekliyor.',
    past: 'Bu görev bitti. Listede başka görevler sizi bekliyor.',
    paused: 'Kuruluş şu an kimseyi aramıyor. Yakında yine bakın.',
    other: 'Bu görev artık kimseyi almıyor. Listede başka görevler sizi bekliyor.',
    elsewhere: 'Bu görev için başka bir sitede kayıt olunur.',
    open: (host) => `Aç: ${host}`,
    unnamed: 'Bu form hangi görev için olduğunu bilmiyor. Bu siteye haber verin.',
  },
  refusals: {
    already: 'Bu göreve daha önce başvurdunuz. İzlemek için e-postadaki bağlantıyı açın.',
    full: 'Son yer az önce doldu. Bekleme listesini seçmek için “Gönder”e basın.',
    closed: 'Bu görev az önce kapandı. Listede başka bir görev arayın.',
    tooYoung: 'Henüz istenen yaşta değilsiniz. Gençlere açık bir görev arayın.',
  },
};

/** Turkish, `<mission-apply>`. */
export const catalogue: Pick<FormCatalogue, 'form' | 'missionApply'> = { form, missionApply };
