import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPhone } from './format-phone.ts';

describe('formatPhone', () => {
  const table: [number: string, written: string][] = [
    ['+33199001234', '01 99 00 12 34'],
    ['0199001234', '01 99 00 12 34'],
    ['01.99.00.12.34', '01 99 00 12 34'],
    ['06\u00A039\u202F98-00 01', '06 39 98 00 01'],
    ['+262262001234', '02 62 00 12 34'],
    ['+596 696 00 12 34', '06 96 00 12 34'],
    ['+33800001234', '0800 001 234'],
    ['0 805 00 12 34', '0805 001 234'],
    ['+33810001234', '08 10 00 12 34'],
    ['3919', '3919'],
    ['39 77', '3977'],
    ['15', '15'],
    ['116 006', '116006'],
    ['+3225551212', '+32 25 55 12 12'],
    ['+442079460012', '+44 20 79 46 00 12'],
    ['+3222345671', '+32 22 34 56 71'],
    ['+32223456712', '+32 22 34 56 71 2'],
    ['mairie', 'mairie'],
    ['0199', '0199'],
    ['', ''],
  ];
  for (const [number, written] of table) {
    it(`writes ${number || 'nothing'} as ${written || 'nothing'}`, () => {
      assert.equal(formatPhone(number), written);
    });
  }
});
