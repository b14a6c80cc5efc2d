import { expect } from '@open-wc/testing';
import { phoneAddress } from './phone-number.ts';

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
