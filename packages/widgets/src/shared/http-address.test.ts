import { expect } from '@open-wc/testing';
import { httpAddress } from './http-address.ts';

describe('httpAddress', () => {
  const table: [string | undefined, string | undefined][] = [
    ['https://asso.example/a', 'https://asso.example/a'],
    ['http://asso.example', 'http://asso.example/'],
    ['../e/x', 'https://ville.example/e/x'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['http://', undefined],
    [undefined, undefined],
  ];
  for (const [address, expected] of table) {
    it(`makes ${String(expected)} of ${JSON.stringify(address)}`, () => {
      expect(httpAddress(address, 'https://ville.example/v1/')).to.equal(expected);
    });
  }
});
