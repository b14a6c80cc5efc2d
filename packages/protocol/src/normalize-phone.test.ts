import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPhone } from './format-phone.ts';
import { normalizePhone } from './normalize-phone.ts';
import { phonePattern } from './phone-pattern.ts';

describe('normalizePhone', () => {
  const table: [typed: string, number: string | undefined][] = [
    // The zero of calls within a country is not dialled from elsewhere, wherever that is.
    ['+262 (0)692 00 12 34', '+262692001234'],
    ['00 262 (0) 692 00 12 34', '+262692001234'],
    ['+262 0692 00 12 34', '+262692001234'],
    ['+590 0690 00 12 34', '+590690001234'],
    ['+594 (0)694-00-12-34', '+594694001234'],
    ['+596 (0)696.00.12.34', '+596696001234'],
    ['+44 (0)20 7946 0012', '+442079460012'],
    ['(+44) (0) 20 7946 0012', '+442079460012'],
    ['(+33) (0)6 39 98 00 12', '+33639980012'],
    ['(+33) 6 39 98 00 12', '+33639980012'],
    ['(0)6 39 98 00 12', '+33639980012'],
    ['(06) 39 98 00 12', '+33639980012'],
    ['+39 06 1234 5678', '+390612345678'],
    ['+687 05 00 12', '+687050012'],
    // Overseas numbers as people there write them: the plan of France, codes of their own.
    ['0262 00 12 34', '+262262001234'],
    ['0263 00 12 34', '+262263001234'],
    ['0269 00 12 34', '+262269001234'],
    ['0692 00 12 34', '+262692001234'],
    ['06 93 00 12 34', '+262693001234'],
    ['0590 00 12 34', '+590590001234'],
    ['0690 00 12 34', '+590690001234'],
    ['0691 00 12 34', '+590691001234'],
    ['0594 00 12 34', '+594594001234'],
    ['0694 00 12 34', '+594694001234'],
    ['0596 00 12 34', '+596596001234'],
    ['0696 00 12 34', '+596696001234'],
    ['0697 00 12 34', '+596697001234'],
    // Their neighbours are not overseas; 06 39 98 is kept for fiction.
    ['06 39 98 00 12', '+33639980012'],
    ['02 61 91 00 12', '+33261910012'],
    ['02 68 00 12 34', '+33268001234'],
    ['05 95 00 12 34', '+33595001234'],
    ['05 91 00 12 34', '+33591001234'],
    ['05 97 00 12 34', '+33597001234'],
    ['06 95 00 12 34', '+33695001234'],
    ['06 98 00 12 34', '+33698001234'],
    ['0692 00 12', undefined],
    ['0692 00 12 345', undefined],
  ];
  for (const [typed, number] of table) {
    it(`reads ${typed} as ${number ?? 'no number'}`, () => {
      assert.equal(normalizePhone(typed), number);
    });
  }

  it('reads what is shown of a French or overseas number as that number', () => {
    for (const [, number] of table) {
      if (number === undefined || !/^\+(?:33|262|59[046])\d{9}$/.test(number)) continue;
      assert.match(number, phonePattern);
      assert.equal(normalizePhone(formatPhone(number)), number);
    }
  });

  it('takes time in proportion to what is typed', () => {
    for (const part of ['+', '+3', '(', '(0)', '+3(0', ')', '00']) {
      const began = performance.now();
      normalizePhone(part.repeat(200_000 / part.length));
      assert.ok(performance.now() - began < 2000, part);
    }
  });
});
