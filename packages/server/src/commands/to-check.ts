import { listHeldBack } from '../submissions/held-back-repository.ts';
import type { CommandCall } from './command.ts';

/** Lists what waits until an agent has looked: reference, kind, age, reasons. Nothing about anybody. */
export async function toCheck({ ports, say }: CommandCall): Promise<number> {
  const { database, siteId, clock } = ports;
  const waiting = await listHeldBack({ db: database.kysely, siteId });
  for (const { reference, type, since, reasons } of waiting) {
    const age = ageOf(clock.now().getTime() - since.getTime());
    say([reference, type.padEnd(16), age.padStart(7), reasons.join(', ')].join('  '));
  }
  say(
    waiting.length === 0
      ? 'Nothing waits to be checked.'
      : `${String(waiting.length)} to check: "let-through <reference>" goes on with one, "refuse <reference>" erases it.`,
  );
  return 0;
}

/** In the largest unit of which there is a whole one. */
function ageOf(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${String(minutes)} min`;
  if (minutes < 48 * 60) return `${String(Math.floor(minutes / 60))} h`;
  return `${String(Math.floor(minutes / (24 * 60)))} days`;
}
