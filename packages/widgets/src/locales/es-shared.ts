import type { Words } from './catalogue.ts';
import type { failureWords as french } from './fr-shared.ts';

/** Spanish, why something did not arrive. */
export const failureWords: Words<typeof french> = {
  offline: {
    title: 'No tiene conexión a internet',
    text: 'Compruebe el wifi o los datos móviles. Todo se cargará cuando vuelva la red.',
  },
  network: {
    title: 'El servicio no responde',
    text: 'Compruebe su conexión y pulse «Intentar de nuevo».',
  },
  timeout: {
    title: 'El servicio tarda demasiado en responder',
    text: 'Espere un minuto y pulse «Intentar de nuevo».',
  },
  server: {
    title: 'El servicio está averiado',
    text: 'No es culpa suya. Inténtelo de nuevo dentro de unos minutos.',
  },
  content: {
    title: 'El servicio ha respondido algo que no se puede leer',
    text: 'No es culpa suya. Avise a la persona que se ocupa de este sitio.',
  },
  refused: {
    title: 'El servicio no ha entendido esta búsqueda',
    text: 'Quite un filtro y pulse «Intentar de nuevo».',
  },
  missing: {
    title: 'El servicio todavía no está conectado',
    text: 'La persona que se ocupa de este sitio debe indicar la dirección del servicio.',
  },
};
