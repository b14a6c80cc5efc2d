import { expect } from '@open-wc/testing';
import * as protocol from '@coup-de-main/protocol';
import { dayParts, weekdays } from './week.ts';

it('the days and their parts are those of the protocol', () => {
  expect(weekdays).to.deep.equal(protocol.weekdays);
  expect(dayParts).to.deep.equal(protocol.dayParts);
});
