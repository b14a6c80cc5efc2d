import type { Mission } from '@coup-de-main/protocol';
import { calendarFile } from './calendar-file.ts';

/** Hands the visitor the mission as a file for an agenda, made on this device. */
export function saveMission(mission: Mission, address: string): void {
  const file = calendarFile(mission, address);
  if (file === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  link.download = 'mission.ics';
  link.click();
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
