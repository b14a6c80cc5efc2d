import { expect } from '@open-wc/testing';
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { languages } from '../shared/language.ts';
import type { MissionListElement } from './mission-list.ts';
import { fakeClient, page } from './testing/fake-client.ts';
import { all, keepAddress, one, renderList, startList, type } from './testing/render-list.ts';
import { mission, sampleMissions } from './testing/sample-missions.ts';
import { waitUntil } from '../shared/testing/wait-until.ts';

// axe puts itself on the window: it is no module.
const { axe } = globalThis as unknown as { axe: typeof axeCore };

type Setup = Parameters<typeof renderList>[0];

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);
const longMission = mission('long', {
  title: long,
  organization: { id: 'o', name: long },
  urgent: true,
  addresses: [{ city: long }],
  schedule: { text: long },
  description: long,
});
const failing = fakeClient({ listMissions: () => Promise.reject(new Error('down')) });
const never = fakeClient({ listMissions: () => new Promise(() => undefined) });

const states: Record<string, (setup: Setup) => Promise<MissionListElement>> = {
  loading: (setup) => startList({ ...setup, client: never }),
  filled: renderList,
  'long text': (setup) =>
    renderList({ ...setup, client: fakeClient({ listMissions: async () => page([longMission]) }) }),
  empty: async (setup) => {
    const client = fakeClient({ listMissions: async () => page([]) });
    const list = await renderList({
      ...setup,
      client,
      attributes: { ...setup?.attributes, place: '26362' },
    });
    await list.setFilters({ q: 'vélo' });
    return list;
  },
  failed: (setup) => renderList({ ...setup, client: failing }),
  filters: async (setup) => {
    const list = await renderList(setup);
    one(list, '[data-act=panel]').click();
    await list.setFilters({ category: ['other'], minors: true });
    return list;
  },
  suggestions: async (setup) => {
    const list = await renderList(setup);
    type(list, '#place', 'val');
    await waitUntil(() => all(list, '[role=option]').length > 0);
    one(list, '#place').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    return list;
  },
  detail: async (setup) => {
    const list = await renderList(setup);
    await list.open('m1');
    return list;
  },
};

async function violations(list: MissionListElement): Promise<string[]> {
  await list.updateComplete;
  const { violations: found } = await axe.run(list, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Targets of a finger that are smaller than 44 by 44 pixels; the titles' target is the whole card. */
function smallTargets(list: MissionListElement): string[] {
  return all(list, 'button, input, select, a, [role=option], .choice')
    .filter(
      (target) => !target.closest('.title, .choice input') && !target.matches('.choice input'),
    )
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
    .map(
      ({ target, box }) =>
        `${target.outerHTML.slice(0, 80)} ${String(box.width)}×${String(box.height)}`,
    );
}

describe('<mission-list> for everybody', () => {
  keepAddress();
  // A list that fades while it waits would be judged in the middle of it.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(async () => {
    await emulateMedia({
      reducedMotion: 'no-preference',
      colorScheme: 'light',
      forcedColors: 'none',
    });
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [name, make] of Object.entries(states)) {
    for (const theme of ['auto', 'light', 'dark', 'contrast']) {
      it(`breaks no rule: ${name}, ${theme}`, async () => {
        expect(await violations(await make({ attributes: { theme } }))).to.deep.equal([]);
      });
    }
    for (const lang of languages.slice(1)) {
      it(`breaks no rule: ${name}, ${lang}`, async () => {
        expect(await violations(await make({ lang, attributes: {} }))).to.deep.equal([]);
      });
    }

    it(`fits 320 pixels without scrolling sideways, and every target a finger: ${name}`, async () => {
      await setViewport({ width: 320, height: 256 });
      const list = await make({});
      await list.updateComplete;

      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(smallTargets(list)).to.deep.equal([]);
      await setViewport({ width: 1280, height: 800 });
    });
  }

  it('breaks no rule in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const list = await renderList();

    expect(await violations(list)).to.deep.equal([]);
    await emulateMedia({ forcedColors: 'none' });
  });

  it('writes at least 16 pixels, and 18 for what is read', async () => {
    const around = document.createElement('style');
    around.textContent = 'html{font-size:62.5%} mission-list{font-size:10px}';
    document.head.append(around);
    const list = await renderList();
    const size = (selector: string): number =>
      parseFloat(getComputedStyle(one(list, selector)).fontSize);

    expect(size('.facts li')).to.be.at.least(18);
    expect(
      Math.min(
        ...all(list, '.card *, .bar *').map((part) => parseFloat(getComputedStyle(part).fontSize)),
      ),
    ).to.be.at.least(16);
    around.remove();
  });

  it('shows the focus on everything that takes it', async () => {
    const list = await renderList({
      client: fakeClient({
        listMissions: async () => page(sampleMissions, { next: 'https://x.example/2' }),
      }),
    });
    const targets = all(list, 'button, input, select, a');
    const without = targets.filter((target) => {
      target.focus({ focusVisible: true });
      const ring = target.matches('.title a')
        ? getComputedStyle(target, '::after')
        : getComputedStyle(target);
      return parseFloat(ring.outlineWidth) < 3 || ring.outlineStyle === 'none';
    });

    expect(targets.length).to.be.above(10);
    expect(without.map((target) => target.outerHTML.slice(0, 60))).to.deep.equal([]);
  });
});
