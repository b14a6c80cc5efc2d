import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpeningHours } from '@coup-de-main/protocol';
import { weekLines } from './week-hours.ts';
import { englishWords } from './words-en.ts';
import { frenchWords } from './words-fr.ts';

const hours: OpeningHours[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '14:00', closes: '18:00' },
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '12:30' },
  { days: ['sun'], opens: '10:05', closes: '12:00' },
];

const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00A0', ' '));

test('days with the same hours are one line, the hours of a day in their order', () => {
  assert.deepEqual(plain(weekLines(hours, 'fr', frenchWords.weekdays)), [
    'Du lundi au vendredi : 9 h – 12 h 30, 14 h – 18 h',
    'Dimanche : 10 h 05 – 12 h',
  ]);
});

test('other languages have their own clock', () => {
  assert.deepEqual(plain(weekLines(hours, 'en', englishWords.weekdays)), [
    'Monday to Friday: 9:00 – 12:30, 14:00 – 18:00',
    'Sunday: 10:05 – 12:00',
  ]);
});

test('a day without hours parts a run', () => {
  const parted: OpeningHours[] = [{ days: ['mon', 'wed', 'thu'], opens: '09:00', closes: '12:00' }];
  assert.deepEqual(plain(weekLines(parted, 'fr', frenchWords.weekdays)), [
    'Lundi : 9 h – 12 h',
    'Du mercredi au jeudi : 9 h – 12 h',
  ]);
});
