import type { Words } from './catalogue.ts';
import type { failureWords as french } from './fr-shared.ts';

/** Turkish, why something did not arrive. */
export const failureWords: Words<typeof french> = {
  offline: {
    title: 'İnternete bağlı değilsiniz',
    text: 'Wi-Fi veya mobil veriyi kontrol edin. Ağ gelince her şey yüklenecek.',
  },
  network: {
    title: 'Hizmet yanıt vermiyor',
    text: 'Bağlantınızı kontrol edin, sonra “Yeniden dene”ye basın.',
  },
  timeout: {
    title: 'Hizmetin yanıtı çok uzun sürüyor',
    text: 'Bir dakika bekleyin, sonra “Yeniden dene”ye basın.',
  },
  server: {
    title: 'Hizmet çalışmıyor',
    text: 'Bu sizin hatanız değil. Birkaç dakika sonra yeniden deneyin.',
  },
  content: {
    title: 'Hizmetin yanıtı okunamıyor',
    text: 'Bu sizin hatanız değil. Bu siteyle ilgilenen kişiye haber verin.',
  },
  refused: {
    title: 'Hizmet bu aramayı anlamadı',
    text: 'Bir filtreyi kaldırın, sonra “Yeniden dene”ye basın.',
  },
  missing: {
    title: 'Hizmet henüz bağlı değil',
    text: 'Bu siteyle ilgilenen kişi hizmetin adresini yazmalı.',
  },
};
