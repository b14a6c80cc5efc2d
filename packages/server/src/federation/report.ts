import type { Followed, FollowedCounts } from './follow.ts';

/** What became of each backend, for the person at the terminal. */
export function reportFollowed(outcomes: readonly Followed[]): readonly string[] {
  return outcomes.flatMap(({ base, read, error }) => {
    if (read !== undefined) return [`${base} (${read.name}) : ${counted(read)}.`, ...left(read)];
    return [`${base} ${error?.message ?? ''} Rien n’a changé de ce qui en vient.`];
  });
}

function counted({ isWhole, received, added, changed, withdrawn }: FollowedCounts): string {
  const what = isWhole ? 'en tout' : 'depuis la dernière fois';
  return [
    `${count(received, 'mission')} ${what}`,
    count(added, 'nouvelle'),
    count(changed, 'changée'),
    count(withdrawn, 'retirée'),
  ].join(', ');
}

function left(read: FollowedCounts): readonly string[] {
  const reasons: readonly (readonly [number, string])[] = [
    [read.ours, 'viennent d’ici ou sont passées par ici'],
    [read.tooFar, 'sont passées par trop de services'],
    [read.noPage, 'n’ont aucune page où s’inscrire'],
    [read.unread, 'ne peuvent être lues'],
    [read.refused, 'ne peuvent être gardées : une valeur est hors de ses bornes'],
  ];
  return reasons
    .filter(([number]) => number > 0)
    .map(([number, why]) => `  laissées de côté : ${String(number)} qui ${why}.`);
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number > 1 ? 's' : ''}`;
}
