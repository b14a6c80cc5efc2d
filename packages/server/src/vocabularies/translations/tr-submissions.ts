import type { TranslatedSubmissions } from './translated-words.ts';

const shared = {
  'pending-confirmation': 'E-postayla onaylanacak',
  'pending-review': 'Bir görevli okuyacak',
  cancelled: 'İptal edildi',
  expired: 'Süresi doldu',
  declined: 'Reddedildi',
};

/** Turkish: what people submit, and what becomes of it. */
export const submissions: TranslatedSubmissions = {
  'aide-kinds': {
    request: 'Yardıma ihtiyacım var',
    offer: 'Yardım edebilirim',
  },
  'submission-types': {
    application: 'Görev başvurusu',
    request: 'Yardım isteği',
    offer: 'Yardım teklifi',
    'mission-proposal': 'Görev önerisi',
  },
  'application-statuses': {
    ...shared,
    pending: 'Gönderildi',
    'in-progress': 'İnceleniyor',
    accepted: 'Kabul edildi',
    completed: 'Görev yapıldı',
    waitlisted: 'Bekleme listesinde',
  },
  'request-statuses': {
    ...shared,
    open: 'Birini arıyoruz',
    proposed: 'Bir kişi önerildi',
    matched: 'Biri size yardım ediyor',
    fulfilled: 'Yardım alındı',
    closed: 'Bir görevli kapattı',
  },
  'need-statuses': {
    open: 'Aranıyor',
    proposed: 'Biri önerildi',
    matched: 'Biri bulundu',
    fulfilled: 'Yapıldı',
  },
  'offer-statuses': {
    'pending-confirmation': shared['pending-confirmation'],
    expired: shared.expired,
    active: 'Geçerli',
    paused: 'Ara verildi',
    suspended: 'Bir görevli durdurdu',
    withdrawn: 'Geri alındı',
  },
  'mission-proposal-statuses': {
    ...shared,
    published: 'Yayında',
    completed: 'Bitti',
  },
  'next-steps': {
    'confirm-email': 'Adresinizi onaylayın: e-postayla gelen bağlantıyı açın',
    'agent-calls': 'Bir görevli sizi arayacak',
    'organization-answers': 'Kuruluş size yanıt verecek',
    'agent-reviews': 'Bir görevli yazdıklarınızı okuyor',
    'agent-matches': 'Bir görevli uygun kişiyi arıyor',
    'waiting-list': 'Bekleme listesindesiniz',
  },
  'tracked-actions': {
    confirm: 'Onayla',
    renew: 'Uzat',
    pause: 'Ara ver',
    resume: 'Yeniden başlat',
    edit: 'Değiştir',
    withdraw: 'Geri al ve hepsini sil',
    'accept-place': 'Yeri kabul et',
    'decline-place': 'Yeri bırak',
    'join-waiting-list': 'Bekleme listesine gir',
    'mark-solved': 'Çözüldü',
    'mark-unsolved': 'Çözülmedi',
  },
  'close-reasons': {
    fulfilled: 'Yardım edildi',
    failed: 'Kimse bulunamadı',
    irrelevant: 'Bu hizmetin dışında',
    duplicate: 'Daha önce istenmiş',
    redirected: 'Başka bir hizmete iletildi',
  },
  'decline-reasons': {
    'no-response': 'Yanıt yok',
    'requirements-not-met': 'Koşullar karşılanmıyor',
    'changed-mind': 'Fikrini değiştirdi',
    'not-available': 'Uygun değil',
    'mission-over': 'Görev bitti',
    other: 'Başka bir neden',
  },
  'consent-givers': {
    self: 'Kişinin kendisi',
    proxy: 'İsteği yapan kişi',
    agent: 'Telefonda onay alan bir görevli',
  },
  'event-actors': {
    person: 'Siz',
    agent: 'Bir görevli',
    system: 'Hizmet, kendiliğinden',
  },
};
