import { expect } from '@open-wc/testing';
import { parsePhoneNumber } from './phone-number.ts';

describe('parsePhoneNumber', () => {
  const callable: [text: string, written: string, href: string, tariff: string | undefined][] = [
    ['01 99 00 12 34', '01 99 00 12 34', 'tel:+33199001234', 'standard'],
    ['0199001234', '01 99 00 12 34', 'tel:+33199001234', 'standard'],
    ['+33 1 99 00 12 34', '01 99 00 12 34', 'tel:+33199001234', 'standard'],
    ['+33 (0)1 99 00 12 34', '01 99 00 12 34', 'tel:+33199001234', 'standard'],
    ['0033199001234', '01 99 00 12 34', 'tel:+33199001234', 'standard'],
    ['02.61.91-12.34', '02 61 91 12 34', 'tel:+33261911234', 'standard'],
    ['06\u00A039\u202F98 00 01', '06 39 98 00 01', 'tel:+33639980001', 'standard'],
    ['+262 692 00 12 34', '06 92 00 12 34', 'tel:+262692001234', 'standard'],
    ['0262 00 12 34', '02 62 00 12 34', 'tel:+262262001234', 'standard'],
    ['0639 00 12 34', '06 39 00 12 34', 'tel:+262639001234', 'standard'],
    ['+590 590 00 12 34', '05 90 00 12 34', 'tel:+590590001234', 'standard'],
    ['0594001234', '05 94 00 12 34', 'tel:+594594001234', 'standard'],
    ['0696001234', '06 96 00 12 34', 'tel:+596696001234', 'standard'],
    ['0508001234', '05 08 00 12 34', 'tel:+508508001234', 'standard'],
    ['0 800 130 000', '0800 130 000', 'tel:+33800130000', 'free'],
    ['0805 00 12 34', '0805 001 234', 'tel:+33805001234', 'free'],
    ['0806 00 12 34', '0806 001 234', 'tel:+33806001234', 'free-service'],
    ['0809 00 12 34', '0809 001 234', 'tel:+33809001234', 'free-service'],
    ['0810 00 12 34', '08 10 00 12 34', 'tel:+33810001234', 'paid'],
    ['0826 00 12 34', '08 26 00 12 34', 'tel:+33826001234', 'paid'],
    ['0899 00 12 34', '08 99 00 12 34', 'tel:+33899001234', 'paid'],
    ['09 70 00 12 34', '09 70 00 12 34', 'tel:+33970001234', 'standard'],
    ['3919', '3919', 'tel:3919', undefined],
    ['39 77', '3977', 'tel:3977', undefined],
    ['3010', '3010', 'tel:3010', 'free'],
    ['115', '115', 'tel:115', 'free'],
    ['15', '15', 'tel:15', 'free'],
    ['116 006', '116006', 'tel:116006', 'free'],
    ['+32 2 555 12 12', '+32 25 55 12 12', 'tel:+3225551212', undefined],
  ];
  for (const [text, written, href, tariff] of callable) {
    it(`reads ${text}`, () => {
      const number = parsePhoneNumber(text);
      expect([number?.groups.join(' '), number?.href, number?.tariff]).to.deep.equal([
        written,
        href,
        tariff,
      ]);
    });
  }

  for (const text of [
    '',
    'mairie',
    '01 99 00 12',
    '01 99 00 12 34 5',
    '+',
    '00',
    '2424',
    '+0123456',
  ]) {
    it(`does not take "${text}" for a number`, () => {
      expect(parsePhoneNumber(text)).to.equal(undefined);
    });
  }
});
