import { expect } from '@open-wc/testing';
import { fakeClient } from './testing/fake-client.ts';
import { keepAddress, one, renderList, textOf } from './testing/render-list.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

const device = navigator.geolocation;
const original = device.getCurrentPosition.bind(device);
let asked = 0;

/** Pretends to be a device at a place, or one that refuses. */
function pretend(answer: { latitude: number; longitude: number } | { code: number }): void {
  device.getCurrentPosition = (found, refused) => {
    asked += 1;
    if ('code' in answer) refused?.(answer as GeolocationPositionError);
    else found({ coords: answer } as GeolocationPosition);
  };
}

describe('around me', () => {
  keepAddress();
  beforeEach(() => (asked = 0));
  afterEach(() => (device.getCurrentPosition = original));

  it('asks the device only after a press, and never puts the position into the address', async () => {
    pretend({ latitude: 44.933_393, longitude: 4.891_736 });
    const client = fakeClient();
    const list = await renderList({ client });
    expect(asked).to.equal(0);

    one(list, '[data-act=around]').click();
    await waitUntil(() => client.asked.at(-1)?.near === '44.93,4.89');
    await list.updateComplete;

    expect(location.href).not.to.include('44.93');
    expect(textOf(list, '.chosen')).to.include('Autour de moi');
    expect(one(list, '#radius')).to.be.instanceOf(HTMLSelectElement);
  });

  const refusals: [number, string][] = [
    [1, 'Vous avez refusé'],
    [2, 'ne trouve pas sa position'],
    [3, 'met trop de temps'],
  ];
  for (const [code, words] of refusals) {
    it(`explains refusal ${String(code)} and says what to do instead`, async () => {
      pretend({ code });
      const client = fakeClient();
      const list = await renderList({ client });

      one(list, '[data-act=around]').click();
      await waitUntil(() => textOf(list, '#place-note').includes(words));

      expect(textOf(list, '#place-note')).to.include('Écrivez plutôt le nom de votre commune');
      expect(client.asked).to.have.length(1);
    });
  }
});
