import { formatPhone } from '@coup-de-main/protocol';

/** What a call costs. Source: ARCEP's numbering plan; see the protocol's `callTariffs`. */
export type Tariff = 'free' | 'free-service' | 'standard' | 'paid';

/** A phone number as people read, call and hear it. */
export interface PhoneNumber {
  /** What a screen reader says piece by piece, and what is written with spaces: `['01', '99', …]`. */
  readonly groups: readonly string[];
  /** `tel:+33199001234`; short numbers as they are: `tel:3919`. */
  readonly href: string;
  /** Undefined when the number does not tell: short numbers cost what their owner says. */
  readonly tariff: Tariff | undefined;
}

/**
 * Country codes of overseas numbers, by the first digits of the national number. A French number
 * written with its leading zero is called with the code of its own territory. 06 39 98 is left out of
 * Mayotte's 06 39: ARCEP keeps it for fiction.
 */
const overseas: readonly (readonly [code: string, national: RegExp])[] = [
  ['262', /^0(262|263|269|639(?!98)|692|693)/],
  ['508', /^0508/],
  ['590', /^0(590|690|691)/],
  ['594', /^0(594|694)/],
  ['596', /^0(596|696|697)/],
];

/**
 * Reads a number as people write it: `01 99 00 12 34`, `+33 1 99 00 12 34`, `0033…`, `39 19`.
 * Undefined when it cannot be called.
 *
 * @example parsePhoneNumber('+33199001234')?.groups // ['01', '99', '00', '12', '34']
 */
export function parsePhoneNumber(text: string): PhoneNumber | undefined {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/[\s\u00A0\u202F.\-/()]/g, '')
    .replace(/^00/, '+');
  if (/^(1\d|11\d|1[01]\d\d|3\d{3}|116\d{3})$/.test(digits)) {
    return { groups: [digits], href: `tel:${digits}`, tariff: shortTariff(digits) };
  }
  const national = digits.replace(/^\+(33|262|508|590|594|596)(?=\d{9}$)/, '0');
  if (/^0[1-9]\d{8}$/.test(national)) {
    const code = overseas.find(([, pattern]) => pattern.test(national))?.[0] ?? '33';
    return {
      groups: formatPhone(national).split(' '),
      href: `tel:+${code}${national.slice(1)}`,
      tariff: tariffOf(national),
    };
  }
  if (!/^\+[1-9]\d{5,14}$/.test(digits)) return undefined;
  return {
    groups: formatPhone(digits).split(' '),
    href: `tel:${digits}`,
    tariff: undefined,
  };
}

/** 0800–0805 are free, 0806–0809 cost an ordinary call, 081, 082 and 089 cost more. */
function tariffOf(national: string): Tariff {
  if (/^080[0-5]/.test(national)) return 'free';
  if (/^080[6-9]/.test(national)) return 'free-service';
  return /^08[129]/.test(national) ? 'paid' : 'standard';
}

/** Emergency and social numbers, 116 xxx, 30xx and 31xx are free; other short numbers do not tell. */
function shortTariff(digits: string): Tariff | undefined {
  return /^(1\d{1,2}|116\d{3}|3[01]\d\d)$/.test(digits) ? 'free' : undefined;
}
