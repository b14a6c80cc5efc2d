import type { Address } from '@coup-de-main/protocol';

type Position = readonly [longitude: number, latitude: number];

/** A street of the invented town. It has no INSEE code, and borrows the postcode of its real neighbours. */
function inTown(street: string, position: Position, precision = 'exact'): Address {
  return {
    street,
    postalCode: '26300',
    city: 'Rochebrune-sur-Isère',
    departmentCode: '26',
    location: { type: 'Point', coordinates: [...position] },
    precision,
  };
}

/** Somewhere in a real commune; no street, for what happens there is invented. */
function inCommune(
  city: string,
  [inseeCode, postalCode]: readonly [string, string],
  position: Position,
): Address {
  return {
    city,
    inseeCode,
    postalCode,
    location: { type: 'Point', coordinates: [...position] },
    precision: 'commune',
  };
}

/** Places of the town that several missions share. Between Châteauneuf-sur-Isère and Bourg-de-Péage. */
export const town = {
  halle: inTown('3 place de la Halle', [4.9905, 45.0312]),
  mairie: inTown('1 place de la Mairie', [4.9912, 45.0306]),
  ccas: inTown('8 rue du Lavoir', [4.9896, 45.0301]),
  salle: inTown('6 place de la Mairie', [4.9916, 45.0304]),
  mediatheque: inTown('2 rue du Four-Banal', [4.9921, 45.0315]),
  gymnase: inTown('Avenue du Vercors', [4.9988, 45.0302], 'street'),
  ecole: inTown('12 chemin des Quatre-Vents', [4.9962, 45.0279]),
  residence: inTown('5 allée des Meuniers', [4.9831, 45.0297]),
  atelier: inTown('27 rue des Tanneurs', [4.9878, 45.0325]),
  jardin: inTown('Chemin des Îles', [4.9784, 45.0341], 'street'),
  balmes: inTown('Hameau des Balmes', [5.0085, 45.0228], 'approximate'),
} as const;

/** Real communes around the town, and further away. Positions: generated/communes.json. */
export const communes = {
  valence: inCommune('Valence', ['26362', '26000'], [4.9096, 44.9256]),
  romans: inCommune('Romans-sur-Isère', ['26281', '26100'], [5.066, 45.0496]),
  bourgLesValence: inCommune('Bourg-lès-Valence', ['26058', '26500'], [4.8946, 44.947]),
  bourgDePeage: inCommune('Bourg-de-Péage', ['26057', '26300'], [5.0499, 45.0315]),
  saintMarcel: inCommune('Saint-Marcel-lès-Valence', ['26313', '26320'], [4.9532, 44.9713]),
  alixan: inCommune('Alixan', ['26004', '26300'], [5.0285, 44.9743]),
  chateauneuf: inCommune('Châteauneuf-sur-Isère', ['26084', '26300'], [4.9333, 45.0167]),
  chatuzange: inCommune('Chatuzange-le-Goubet', ['26088', '26300'], [5.0908, 45.0036]),
  chabeuil: inCommune('Chabeuil', ['26064', '26120'], [5.0144, 44.8984]),
  montelier: inCommune('Montélier', ['26197', '26120'], [5.0313, 44.9344]),
  portes: inCommune('Portes-lès-Valence', ['26252', '26800'], [4.8742, 44.8758]),
  tain: inCommune("Tain-l'Hermitage", ['26347', '26600'], [4.8559, 45.0667]),
  saintJean: inCommune('Saint-Jean-en-Royans', ['26307', '26190'], [5.2922, 45.0197]),
  ajaccio: inCommune('Ajaccio', ['2A004', '20000'], [8.7381, 41.9189]),
  saintDenis: inCommune('Saint-Denis', ['97411', '97400'], [55.4504, -20.8823]),
  fortDeFrance: inCommune('Fort-de-France', ['97209', '97200'], [-61.0742, 14.6037]),
} as const;
