/** Activities whose name holds the comma that also stands between two activities. */
const compound: readonly string[] = [
  'Animation, Valorisation',
  'Médiation, Information',
  'Préservation, Patrimoine',
  'Prévention, Sensibilisation',
  'Secours, Aide',
  'Soutien, Accompagnement',
  'Transmission, Pédagogie',
];

/** The activities of a text that joins them by `, `. */
export function splitActivities(text: string): readonly string[] {
  const parts = text.split(', ');
  const activities: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const pair = `${part}, ${parts[index + 1] ?? ''}`;
    const isCompound = compound.includes(pair);
    if (isCompound) index += 1;
    activities.push(isCompound ? pair : part);
  }
  return activities.map((one) => one.trim()).filter((one) => one !== '');
}
