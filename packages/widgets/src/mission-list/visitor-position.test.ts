import { expect } from '@open-wc/testing';
import { visitorPosition } from './visitor-position.ts';

function device(answer: { coords: unknown } | { code: number }): Geolocation {
  return {
    getCurrentPosition: (found: (position: unknown) => void, refused: (error: unknown) => void) => {
      if ('coords' in answer) found(answer);
      else refused(answer);
    },
  } as unknown as Geolocation;
}

describe('visitorPosition', () => {
  it('rounds a position to about a kilometre', async () => {
    const coords = { latitude: 44.933_393, longitude: 4.891_736 };

    expect(await visitorPosition(device({ coords }))).to.deep.equal({ near: '44.93,4.89' });
  });

  const refusals: [number, string][] = [
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [99, 'unavailable'],
  ];
  for (const [code, refusal] of refusals) {
    it(`says ${refusal} for code ${String(code)}`, async () => {
      expect(await visitorPosition(device({ code }))).to.deep.equal({ refusal });
    });
  }
});
