import type { MailWords } from './mail-words.ts';

const FOLLOW = 'İzle, değiştir veya geri al';

/** How to reach who has but a phone. */
const CALL =
  'Kişinin doğrulanmış bir e-posta adresi yok: lütfen onu arayın. Önlem olarak bu ileti kişi hakkında bir şey söylemez: kişiyi dosya numarasıyla bulun.';

/** What each mail says, in Turkish. */
export const texts: MailWords['texts'] = {
  'confirm-email': ({ what, until }) => ({
    subject: `Yapılacak: onaylayın – ${what}`,
    body: [
      `Bizde duran: ${what}. Henüz kimseye iletilmedi: önce bu adresin gerçekten sizin olduğunu bilmeliyiz.`,
      'Aşağıdaki sayfayı açın ve “Onayla” düğmesine basın. Ondan önce kimse okumaz ve hiçbir şey iletilmez.',
    ],
    link: 'Onaylamak için sayfayı aç',
    after: [
      ...(until === undefined ? [] : [`Onaylamazsanız hepsini sileriz. Son tarih: ${until}.`]),
      'Bu siz değil misiniz? Hiçbir şey yapmayın: hiçbir şey iletilmez.',
    ],
  }),
  'confirm-address': ({ what }) => ({
    subject: 'Yapılacak: adresinizi onaylayın',
    body: [
      `Başka bir adres verdiniz: ${what}. Bu adresin gerçekten sizin olduğunu bilmeliyiz.`,
      'Aşağıdaki sayfayı açın ve “Onayla” düğmesine basın. Ondan önce bu adrese başka bir şey yazmayız.',
    ],
    link: 'Onaylamak için sayfayı aç',
    after: ['Bu siz değil misiniz? Hiçbir şey yapmayın: bu adres kullanılmaz.'],
  }),
  receipt: ({ what, service, received, next, until }) => ({
    subject: `Alındı: ${what}`,
    body: [
      `${service}: ${what} alındı. Tarih: ${received}. Bu ileti alındı belgenizdir.`,
      ...next,
      ...(until === undefined ? [] : [`Sizden haber gelmezse sona erer. Son tarih: ${until}.`]),
    ],
    link: FOLLOW,
  }),
  links: ({ what, received }) => ({
    subject: `Bağlantınız: ${what}`,
    body: [
      `Bizden yeni bir bağlantı istediniz. İşte: ${what}. Tarih: ${received}.`,
      'Bu sayfada durumu görürsünüz. Değiştirebilir, geri alabilir ve hepsini silebilirsiniz.',
    ],
    link: FOLLOW,
    after: ['Siz istemediniz mi? Hiçbir şey yapmayın: hiçbir şey değişmez.'],
  }),
  waitlisted: ({ what }) => ({
    subject: `Bekleme listesi: ${what}`,
    body: [
      `Teşekkürler! Alındı: ${what}. Bütün yerler dolu: bekleme listesindesiniz.`,
      'Bir yer boşalırsa size hemen yazarız. O zaman evet veya hayır demek için iki gününüz olur.',
      'Artık beklemiyor musunuz? Aşağıdaki bağlantıyla sıranızı bırakın.',
    ],
    link: FOLLOW,
  }),
  'place-offered': ({ mission, begins, until }) => ({
    subject: 'Yapılacak: sizin için boş bir yer var',
    body: [
      `İyi haber: bir yer boşaldı${mission === undefined ? '' : ` (“${mission}”)`} ve sizin için tutuluyor.`,
      ...(begins === undefined ? [] : [`Görevin başlangıcı: ${begins}.`]),
      `Kabul edip etmediğinizi bize söyleyin${until === undefined ? '' : `. Son tarih: ${until}`}. Sonra yer sıradaki kişinin olur.`,
      'Artık gelemiyor musunuz? Bunu da söyleyin: bekleyen biri var.',
    ],
    link: 'Yeri kabul et veya bırak',
  }),
  'place-offer-expired': ({ what }) => ({
    subject: 'Yer başka bir kişinin oldu',
    body: [
      'Sizin için bir yer tutuluyordu. Zamanında yanıt gelmedi, bu yüzden yer sıradaki kişinin oldu.',
      `Önemli değil: sayfada hâlâ ne yapabileceğiniz yazıyor (${what}). Başka görevlerin size ihtiyacı var.`,
    ],
    link: 'Duruma bak',
  }),
  'still-needed': ({ type, what, until }) => ({
    subject: type === 'offer' ? 'Hâlâ yardım edebilir misiniz?' : 'Hâlâ gerekli mi?',
    body: [
      `Yakında sona eriyor: ${what}${until === undefined ? '' : `. Son tarih: ${until}`}.`,
      'Hâlâ gerekliyse uzatmak için bir düğmeye basmak yeter. Değilse hiçbir şey yapmayın ya da çözüldüğünü bize söyleyin.',
    ],
    link: 'Uzat veya bitir',
  }),
  expired: ({ what }) => ({
    subject: `Sona erdi: ${what}`,
    body: [
      `Süre doldu. Sona erdi: ${what}. Artık kimse ilgilenmiyor.`,
      'Hâlâ gerekli mi? İstediğiniz zaman yeniden başlayın ya da bizi arayın.',
      'Aşağıdaki bağlantıyla her şeyi okuyabilir veya silebilirsiniz. Yoksa daha sonra hepsini sileriz.',
    ],
    link: 'Oku veya sil',
  }),
  'mission-reminder': ({ mission, begins }) => ({
    subject: 'Yarın: göreviniz',
    body: [
      `Size güveniyorlar${mission === undefined ? '' : `: “${mission}”`}${begins === undefined ? '' : `, ${begins}`}. Teşekkürler!`,
      'Bir engel mi çıktı? Aşağıdaki bağlantıyla söyleyin: yer başka bir kişinin olabilir.',
    ],
    link: 'Başvurumu gör veya vazgeç',
  }),
  'mission-cancelled': ({ mission, begins }) => ({
    subject: 'Görev iptal edildi',
    body: [
      `Görev iptal edildi${mission === undefined ? '' : `: “${mission}”`}. Lütfen gitmeyin.`,
      ...(begins === undefined ? [] : [`Başlangıcı şuydu: ${begins}.`]),
      'Yardım etmek istediğiniz için teşekkürler. Başka görevlerin size ihtiyacı var. Sorunuz mu var? Bizi arayın.',
    ],
    link: 'Başvurumu gör veya her şeyi sil',
  }),
  'is-it-solved': ({ type, what }) => ({
    subject: 'Nasıl geçti?',
    body:
      type === 'request'
        ? [
            'Biri size yardım edecekti. Yardımı aldınız mı?',
            'Aşağıdaki sayfada evet veya hayır deyin. Hayırsa aramaya devam ederiz.',
          ]
        : [`Sonucu bilmek isteriz: ${what}.`, 'Aşağıdaki sayfada söyleyin ya da bizi arayın.'],
    link: 'Nasıl geçtiğini söyle',
  }),
  farewell: ({ what, service }) => ({
    subject: 'Geri alındı ve her şey silindi',
    body: [
      `İstediğiniz gibi geri alındı: ${what}. ${service}: yazdığınız her şey silindi; bu ileti gider gitmez bu adres de.`,
      'Daha önce aldığınız bağlantılar artık açılmaz. Yapılacak başka bir şey yok.',
      'İstediğiniz zaman yeniden gelebilirsiniz. Kendinize iyi bakın.',
    ],
  }),
  'new-submission': ({ kind, received }) => ({
    subject: `İşlenecek: ${kind}`,
    body: [
      `Hizmete gelen: ${kind}. Tarih: ${received}. Biri yanıt bekliyor.`,
      'Önlem olarak bu ileti kişi hakkında bir şey söylemez. Kişiyi dosya numarasıyla arayın.',
    ],
  }),
  'to-check': ({ kind, received }) => ({
    subject: 'Denetlenecek: bekleyen var',
    body: [
      `Alışılmadık biçimde gelen bir şey, bakmanızı bekliyor. En eskisi: ${kind}. Tarih: ${received}.`,
      'Siz bakmadan hiçbir şey iletilmez. Önlem olarak bu ileti kişi hakkında bir şey söylemez: kişiyi dosya numarasıyla, sunucunun “to-check” komutuyla arayın.',
    ],
  }),
  'call-place-offered': ({ mission, until }) => ({
    subject: 'Aranacak: bir yer tutuluyor',
    body: [
      `Bir yer boşaldı${mission === undefined ? '' : `: “${mission}”`}. Bekleme listesindeki bir kişi için tutuluyor.`,
      ...(until === undefined
        ? []
        : [`Yanıt için son tarih: ${until}. Sonra yer sıradaki kişinin olur.`]),
      CALL,
    ],
  }),
  'call-still-needed': ({ kind, received, until }) => ({
    subject: 'Aranacak: hâlâ gerekli mi?',
    body: [
      `Hizmete gelen: ${kind}. Tarih: ${received}. Kişiye bunun hâlâ gerekli olup olmadığını sorun.`,
      ...(until === undefined ? [] : [`Yanıt gelmezse şu tarihte sona erer: ${until}.`]),
      CALL,
    ],
  }),
  'call-mission-cancelled': ({ mission }) => ({
    subject: 'Aranacak: görev iptal edildi',
    body: [
      `Bir kişinin başvurduğu görev iptal edildi${mission === undefined ? '' : `: “${mission}”`}. Kişi bunu henüz bilmiyor.`,
      CALL,
    ],
  }),
};
