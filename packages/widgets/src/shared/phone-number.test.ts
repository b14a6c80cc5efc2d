import { expect } from '@open-wc/testing';
import { phoneAddress, readablePhone } from './phone-number.ts';

describe('readablePhone', () => {
  const table: [string, string][] = [
    ['+33199001234', '01 99 00 12 34'],
    ['0199001234', '01 99 00 12 34'],
    ['01.99.00.12.34', '01 99 00 12 34'],
    ['+33800001234', '0800 001 234'],
    ['3919', '3919'],
    ['+3222345678', '+3222345678'],
  ];
  for (const [number, expected] of table) {
    it(`reads ${number} as ${expected}`, () => {
      expect(readablePhone(number)).to.equal(expected);
    });
  }
});

describe('phoneAddress', () => {
  const table: [string, string | undefined][] = [
    ['+33199001234', 'tel:+33199001234'],
    ['01 99 00 12 34', 'tel:0199001234'],
    ['3919', 'tel:3919'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    ['12', undefined],
  ];
  for (const [number, expected] of table) {
    it(`makes ${String(expected)} of ${number}`, () => {
      expect(phoneAddress(number)).to.equal(expected);
    });
  }
});
